import { MoreOutlined } from '@ant-design/icons';
import type { AccountRow } from '@pacesetter/core/identity';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import type { MadeLink } from '../shared/link-dialog.tsx';
import type { loader } from './accounts-page.tsx';
import { EffectsDialog } from './effects-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { SubjectDialog } from './subject-dialog.tsx';
import { useDisable } from './use-disable.tsx';

/** What can be done with an account in its present state. */
export function AccountActions({ account, onLink }: { account: AccountRow; onLink: (link: MadeLink) => void }) {
	const { t } = useTranslation('accounts');
	const { busy, act } = useAct();
	const disable = useDisable();
	const [asking, ask] = useState<'reset' | 'resetSecondFactor' | 'link' | 'person' | null>(null);
	const { unified } = useLoaderData<typeof loader>();
	const { id, userName, state } = account;
	const active = state === 'active';
	const items: MenuProps['items'] = [
		account.locked && { key: 'unlock', label: t('act.unlock') },
		active && account.secondFactor && { key: 'resetSecondFactor', label: t('act.resetSecondFactor') },
		active && unified && { key: 'link', label: t('act.link') },
		active && { key: 'person', label: t('act.person') },
		active && { key: 'reset', label: t('act.reset') },
		active ? { key: 'disable', label: t('act.disable'), danger: true } : { key: 'enable', label: t('act.enable') },
	].filter((item) => item !== false);
	const run = (key: string): void => {
		if (key === 'unlock') void act(() => api.identity.account.unlock({ id }));
		if (key === 'link' || key === 'reset' || key === 'person' || key === 'resetSecondFactor') ask(key);
		if (key === 'disable') void disable(account);
		if (key === 'enable') void act(() => api.identity.account.enable({ id }));
	};
	const reset = async (): Promise<void> => {
		const done = await act(async () =>
			onLink({ ...(await api.identity.account.reset({ id })), kind: 'reset', userName }),
		);
		if (done) ask(null);
	};
	const resetFactor = async (): Promise<void> => {
		if (await act(() => api.identity.account.resetSecondFactor({ id }))) ask(null);
	};
	return (
		<>
			<Dropdown menu={{ items, onClick: ({ key }) => run(key) }} trigger={['click']}>
				<Button loading={busy} icon={<MoreOutlined />} aria-label={t('act.more', { userName })} />
			</Dropdown>
			{asking === 'link' && <SubjectDialog account={account} onClose={() => ask(null)} />}
			{asking === 'person' && <PersonDialog account={account} onClose={() => ask(null)} />}
			{asking === 'reset' && (
				<EffectsDialog
					title={t('reset.title', { userName })}
					effects={t('reset.effects')}
					confirm={t('reset.confirm')}
					busy={busy}
					onConfirm={() => void reset()}
					onClose={() => ask(null)}
				/>
			)}
			{asking === 'resetSecondFactor' && (
				<EffectsDialog
					title={t('resetFactor.title', { userName })}
					effects={t('resetFactor.effects')}
					confirm={t('resetFactor.confirm')}
					busy={busy}
					onConfirm={() => void resetFactor()}
					onClose={() => ask(null)}
				/>
			)}
		</>
	);
}
