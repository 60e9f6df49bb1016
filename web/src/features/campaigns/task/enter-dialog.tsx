import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { today } from '../../../ui/china-day.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { Amount, Day, Words } from '../shared/fields.tsx';
import type { Task } from '../shared/types.ts';
import { AlsoField } from './beside.tsx';

interface Fields {
	readonly doneOn: string;
	readonly record?: string;
	readonly documentNumber?: number | null;
	readonly amount?: number | null;
	readonly chair?: string;
	readonly expected?: number;
	readonly attended?: number;
	readonly also?: string[];
}

const meetingOf = ({ chair, expected, attended }: Fields) =>
	chair && expected !== undefined && attended !== undefined ? { chair, expected, attended } : null;

/** Enters what was done, with the evidence that the task asks for. */
export function EnterDialog({ task }: { task: Task }) {
	const { t } = useTranslation('campaigns');
	const { evidence, form } = task.action;
	const isMeeting = form === 'meeting';
	return (
		<ActDialog<Fields, { id: string }>
			primary
			label={t('task.enter')}
			done={t('task.entered')}
			initial={{ doneOn: today() }}
			send={(fields) =>
				api.campaigns.act.add({
					id: task.id,
					doneOn: fields.doneOn,
					record: fields.record ?? '',
					documentNumber: fields.documentNumber ?? null,
					amount: fields.amount ?? null,
					meeting: meetingOf(fields),
					also: fields.also ?? [],
				})
			}
			undo={({ id }) => api.campaigns.act.withdraw({ id })}
		>
			{() => (
				<>
					<Day name="doneOn" label={t('task.doneOn')} most={today()} />
					{isMeeting && (
						<>
							<Words name="chair" label={t('task.chair')} most={60} />
							<Amount name="expected" label={t('task.expected')} least={1} />
							<Amount name="attended" label={t('task.attended')} />
						</>
					)}
					{evidence === 'number' && <Amount name="amount" label={`${t('task.amount')} ${task.action.unit}`} />}
					<Words
						name="record"
						label={t('task.record')}
						most={2000}
						rows={3}
						optional={isMeeting || evidence !== 'record'}
					/>
					<Amount name="documentNumber" label={t('task.document')} least={1} optional={evidence !== 'document'} />
					<AlsoField beside={task.beside} />
				</>
			)}
		</ActDialog>
	);
}
