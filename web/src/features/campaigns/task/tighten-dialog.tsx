import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { sections } from '../shared/address.ts';
import { Amount, Day, Words } from '../shared/fields.tsx';
import type { Task } from '../shared/types.ts';

interface Fields {
	readonly textAddition?: string;
	readonly standardAddition?: string;
	readonly dueOn?: string | null;
	readonly target?: number | null;
}

const wishOf = (fields: Fields) => ({
	textAddition: fields.textAddition ?? '',
	standardAddition: fields.standardAddition ?? '',
	dueOn: fields.dueOn ?? null,
	target: fields.target ?? null,
});

/** Asks for more than is locked, for this organisation and those below it. */
export function TightenDialog({ task }: { task: Task }) {
	const { t } = useTranslation('campaigns');
	const own = task.tightenings.find((one) => one.own);
	const initial: Fields = own
		? { textAddition: own.text, standardAddition: own.standard, dueOn: own.dueOn, target: own.target }
		: { textAddition: '', standardAddition: '' };
	const { tighten } = api.campaigns.task;
	return (
		<ActDialog<Fields, unknown>
			label={t('task.tighten')}
			done={t('task.tightened')}
			initial={initial}
			send={(fields) => tighten({ id: task.id, ...wishOf(fields) })}
			undo={() => tighten({ id: task.id, ...wishOf(initial) })}
		>
			{() => (
				<>
					<p>{t('task.tightenHint')}</p>
					<Words name="textAddition" label={t('task.textAddition')} most={400} rows={2} optional />
					<Words name="standardAddition" label={t('task.standardAddition')} most={400} rows={2} optional />
					<Day name="dueOn" label={t('task.ownDue')} optional />
					{task.action.target !== null && <Amount name="target" label={t('task.ownTarget')} optional />}
				</>
			)}
		</ActDialog>
	);
}

/** Drops an optional action for which nothing was entered. */
export function DropButton({ task }: { task: Task }) {
	const { t } = useTranslation('campaigns');
	const navigate = useNavigate();
	const { busy, act } = useAct();
	const drop = () =>
		act(async () => {
			await api.campaigns.action.drop({ id: task.id });
			await navigate(sections[1].address);
		});
	return (
		<Button loading={busy} onClick={() => void drop()}>
			{t('task.drop')}
		</Button>
	);
}
