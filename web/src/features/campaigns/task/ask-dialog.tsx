import { deviationKinds } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { Choice, Day, Words } from '../shared/fields.tsx';
import type { Task } from '../shared/types.ts';

interface Fields {
	readonly kind: (typeof deviationKinds)[number];
	readonly dueOn?: string | null;
	readonly reason: string;
}

/** Asks the issuer to be let off: later, not at all, or in another way. */
export function AskDialog({ task }: { task: Task }) {
	const { t } = useTranslation('campaigns');
	return (
		<ActDialog<Fields, { id: string }>
			label={t('task.ask')}
			done={t('task.asked')}
			initial={{ kind: 'later' }}
			send={({ kind, dueOn, reason }) =>
				api.campaigns.deviation.ask({ id: task.id, kind, reason, dueOn: kind === 'later' ? (dueOn ?? null) : null })
			}
			undo={({ id }) => api.campaigns.deviation.withdraw({ id })}
		>
			{({ kind }) => (
				<>
					<Choice
						name="kind"
						label={t('task.askKind')}
						options={deviationKinds.map((value) => ({ value, label: t(`deviation.kind.${value}`) }))}
					/>
					{kind === 'later' && <Day name="dueOn" label={t('task.newDue')} />}
					<Words name="reason" label={t('task.reason')} hint={t('task.askWho')} most={400} rows={2} />
				</>
			)}
		</ActDialog>
	);
}
