import type { AccountRow } from '@pacesetter/core/identity';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';

const undoSeconds = 10;

/** Disables an account without asking, since it can be enabled at once; only its sessions have to begin anew. */
export function useDisable() {
	const { t } = useTranslation('accounts');
	const { notification } = App.useApp();
	const { act } = useAct();
	return async ({ id, userName }: AccountRow): Promise<void> => {
		if (!(await act(() => api.identity.account.disable({ id })))) return;
		const undo = async (): Promise<void> => {
			notification.destroy(id);
			await act(() => api.identity.account.enable({ id }));
		};
		notification.success({
			key: id,
			title: t('disabled.title', { userName }),
			description: t('disabled.effects'),
			duration: undoSeconds,
			actions: (
				<Button type="primary" onClick={() => void undo()}>
					{t('disabled.undo')}
				</Button>
			),
		});
	};
}
