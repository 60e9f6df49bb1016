import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { ActDialog } from '../shared/act-dialog.tsx';
import { Choice, Day, Words } from '../shared/fields.tsx';
import type { Model } from '../shared/types.ts';

/** Recommends a model to all in the campaign or does not, with words if one likes. */
export function AnswerModel({ row }: { row: Model }) {
	const { t } = useTranslation('campaigns');
	const { answer: ask } = api.campaigns.model;
	const { id, state: before } = row;
	const back = before === 'recommended' || before === 'refused' ? before : 'asked';
	return (
		(['recommended', 'refused'] as const)
			// One of which nothing is left that was done is not recommended.
			.filter((state) => state !== before && (state !== 'recommended' || row.acts > 0))
			.map((state) => (
				<ActDialog<{ answer?: string }, unknown>
					key={state}
					primary={state === 'recommended'}
					label={t(state === 'recommended' ? 'model.recommend' : 'model.refuse')}
					done={t('model.answered')}
					send={({ answer }) => ask({ id, state, answer: answer ?? '' })}
					undo={() => ask({ id, state: back, answer: row.answer ?? '' })}
				>
					{() => <Words name="answer" label={t('model.answer')} most={400} rows={2} optional />}
				</ActDialog>
			))
	);
}

/** Takes back what was put forward and still waits. */
export function WithdrawModel({ row: { id } }: { row: Model }) {
	const { t } = useTranslation('campaigns');
	const { busy, act } = useAct();
	const tell = useUndo();
	const withdraw = async (): Promise<void> => {
		if (await act(() => api.campaigns.model.withdraw({ id }))) tell({ title: t('model.withdrawn') });
	};
	return (
		<Button loading={busy} onClick={() => void withdraw()}>
			{t('model.withdraw')}
		</Button>
	);
}

interface Fields {
	readonly instance: string;
	readonly dueOn: string;
	readonly owner?: string;
}
interface Own {
	readonly id: string;
	readonly organisation: { readonly id: number; readonly shortName: string };
}

/** Makes a model an action of one's own organisation, with a day and an owner of its own. */
export function TakeModel({ row, instances }: { row: Model; instances: readonly Own[] }) {
	const { t } = useTranslation('campaigns');
	const others = instances.filter(({ organisation }) => organisation.id !== row.organisation.id);
	const [first] = others;
	if (!first) return null;
	return (
		<ActDialog<Fields, { taskId: string }>
			label={t('model.take')}
			done={t('model.taken')}
			initial={{ instance: first.id }}
			send={({ instance, dueOn, owner }) =>
				api.campaigns.model.take({ id: instance, model: row.id, dueOn, owner: owner ?? '' })
			}
			undo={({ taskId }) => api.campaigns.action.drop({ id: taskId })}
		>
			{() => (
				<>
					<Choice
						name="instance"
						label={t('model.instance')}
						options={others.map(({ id, organisation }) => ({ value: id, label: organisation.shortName }))}
					/>
					<Day name="dueOn" label={t('plan.due')} />
					<Words name="owner" label={t('model.owner')} most={60} optional />
				</>
			)}
		</ActDialog>
	);
}
