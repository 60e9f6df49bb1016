import { App, Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from './use-act.ts';

export interface Notice {
	readonly title: string;
	readonly detail?: string | undefined;
	/** Takes back what was done; left out where nothing can. */
	readonly undo?: (() => Promise<unknown>) | undefined;
}

/** Long enough to be found by keyboard and read aloud; it waits while a pointer rests on it. */
const seconds = 20;

/** Tells that something was done, and takes it back when asked: in place of "are you sure" beforehand. */
export function useUndo(): (notice: Notice) => void {
	const { t } = useTranslation();
	const { notification } = App.useApp();
	const { act } = useAct();
	const key = useId();
	return ({ title, detail, undo }) => {
		const takeBack = async (work: () => Promise<unknown>): Promise<void> => {
			// What takes a while is told at once, and cannot be asked for twice.
			notification.info({ key, title: t('undo.busy'), duration: 0, closable: false, role: 'status' });
			if (await act(work)) notification.info({ key, title: t('undo.done'), duration: 6, role: 'status' });
			else notification.destroy(key);
		};
		notification.success({
			key,
			title,
			description: detail,
			duration: seconds,
			role: 'status',
			actions: undo && (
				<Button type="primary" aria-label={t('undo.of', { title })} onClick={() => void takeBack(undo)}>
					{t('undo.act')}
				</Button>
			),
		});
	};
}
