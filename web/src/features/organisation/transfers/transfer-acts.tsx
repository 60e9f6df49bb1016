import type { TransferAct } from '@pacesetter/core/organisation';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import type { TransferRow } from '../shared/types.ts';

const isYes = (act: TransferAct): boolean => act === 'release' || act === 'accept';

/** What the reader may say to an open transfer. A no can be taken back; the second yes moves the member at once. */
export function TransferActs({ transfer }: { transfer: TransferRow }) {
	const { t } = useTranslation('people');
	const { busy, act } = useAct();
	const notice = useUndo();
	const { id, name, released, accepted } = transfer;
	const say = async (kind: TransferAct): Promise<void> => {
		if (!(await act(() => api.organisation.transfer[kind]({ id })))) return;
		const moves = isYes(kind) && (released || accepted);
		notice({
			title: t(`transfers.said.${moves ? 'done' : kind}`, { name }),
			...(isYes(kind) ? {} : { undo: () => api.organisation.transfer.reopen({ id }) }),
		});
	};
	return (
		<Space wrap size="small">
			{transfer.acts.map((kind) => (
				<Button
					key={kind}
					size="small"
					type={isYes(kind) ? 'primary' : 'default'}
					loading={busy}
					aria-label={t('transfers.actOf', { act: t(`transfers.act.${kind}`), name })}
					onClick={() => void say(kind)}
				>
					{t(`transfers.act.${kind}`)}
				</Button>
			))}
		</Space>
	);
}
