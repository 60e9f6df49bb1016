import { evidenceKinds, type Pillar, pillars } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { Choice, Day, Words } from '../shared/fields.tsx';
import type { Instance } from '../shared/types.ts';

interface Fields {
	readonly text: string;
	readonly dueOn: string;
	readonly evidence: (typeof evidenceKinds)[number];
	readonly standard?: string;
	readonly owner?: string;
	readonly pillar?: Pillar | null;
	readonly centreWork?: string;
	readonly clauses?: string[];
}

/** An optional action of the organisation's own. */
export function AddAction({ instance }: { instance: Instance }) {
	const { t } = useTranslation('campaigns');
	const { add, drop } = api.campaigns.action;
	return (
		<ActDialog<Fields, { taskId: string }>
			label={t('instance.add')}
			done={t('instance.added')}
			initial={{ evidence: 'record', clauses: [] }}
			send={(fields) => add({ ...fields, id: instance.id, pillar: fields.pillar ?? null })}
			undo={({ taskId }) => drop({ id: taskId })}
		>
			{() => (
				<>
					<Words name="text" label={t('plan.text')} most={400} rows={2} />
					<Day name="dueOn" label={t('plan.due')} />
					<Words name="standard" label={t('plan.standard')} most={400} rows={2} optional />
					<Words name="owner" label={t('plan.owner')} most={60} optional />
					<Choice
						name="evidence"
						label={t('plan.evidence')}
						options={evidenceKinds.map((value) => ({ value, label: t(`evidence.${value}`) }))}
					/>
					<Choice
						name="pillar"
						label={t('plan.pillar')}
						optional
						clear
						options={pillars.map((value) => ({ value, label: t(`pillar.${value}`) }))}
					/>
					<Words name="centreWork" label={t('plan.centreWork')} most={60} optional />
					{instance.clauses.length > 0 && (
						<Choice
							name="clauses"
							label={t('plan.cites')}
							optional
							many
							options={instance.clauses.map(({ key, text }) => ({ value: key, label: text }))}
						/>
					)}
				</>
			)}
		</ActDialog>
	);
}
