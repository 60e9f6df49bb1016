import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../../app/api.ts';
import { useAct } from '../../../../app/use-act.ts';

const undoSeconds = 10;

/** Puts a document into the recycle bin without asking, since it can be undone at once. */
export function useRecycle() {
	const { t } = useTranslation('desk');
	const { notification } = App.useApp();
	const { act } = useAct();
	return async ({ number, title }: { number: number; title: string }): Promise<void> => {
		if (!(await act(() => api.library.document.recycle({ number })))) return;
		const undo = async (): Promise<void> => {
			notification.destroy(number);
			await act(() => api.library.document.restore({ number }));
		};
		notification.success({
			key: number,
			title: t('recycled.title'),
			description: title,
			duration: undoSeconds,
			actions: (
				<Button type="primary" onClick={() => void undo()}>
					{t('recycled.undo')}
				</Button>
			),
		});
	};
}
