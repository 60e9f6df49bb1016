import type { ShareLink } from '@pacesetter/core/sharing';
import { App, Button, Popover, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { useUndo } from '../../app/use-undo.tsx';
import { LinkPicture } from './link-picture.tsx';

/** Gives a link away again, ends it, and takes that back. */
export function ShareActs({ link, origin }: { link: ShareLink; origin: string }) {
	const { t } = useTranslation('sharing');
	const { busy, act } = useAct();
	const address = `${origin}/s/${link.token}`;
	const tell = useUndo();
	const { id, document, folder } = link;
	const restore = () => api.sharing.link.restore({ id });
	const revoke = async (): Promise<void> => {
		if (!(await act(() => api.sharing.link.revoke({ id })))) return;
		tell({ title: t('revoked', { title: document?.title ?? folder?.name ?? t('nameless') }), undo: restore });
	};
	return (
		<Space wrap>
			{link.state === 'open' && <Copy address={address} />}
			{link.state === 'open' && <Picture link={link} origin={origin} />}
			{(link.state === 'open' || link.state === 'blocked') && (
				<Button loading={busy} onClick={() => void revoke()}>
					{t('revoke')}
				</Button>
			)}
			{link.state === 'revoked' && (
				<Button loading={busy} onClick={() => void act(restore)}>
					{t('restore')}
				</Button>
			)}
		</Space>
	);
}

/** Browsers lend the clipboard on encrypted lines only; elsewhere the address is copied from beside its picture. */
function Copy({ address }: { address: string }) {
	const { t } = useTranslation('sharing');
	const { message } = App.useApp();
	const copy = async (): Promise<void> => {
		try {
			await navigator.clipboard.writeText(address);
			message.success(t('copied'));
		} catch {
			message.info(address, 10);
		}
	};
	return <Button onClick={() => void copy()}>{t('copy')}</Button>;
}

function Picture({ link, origin }: { link: ShareLink; origin: string }) {
	const { t } = useTranslation('sharing');
	return (
		<Popover trigger="click" content={<LinkPicture link={link} origin={origin} />}>
			<Button>{t('picture')}</Button>
		</Popover>
	);
}
