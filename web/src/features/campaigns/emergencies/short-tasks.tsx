import { taskCoverage } from '@pacesetter/core/campaigns';
import { type OrganisationType, organisationTypes } from '@pacesetter/core/organisation';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { today } from '../../../ui/china-day.ts';
import { formatTime } from '../../../ui/format.ts';
import { ActDialog } from '../shared/act-dialog.tsx';
import { campaignOf } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { Choice, Day, Words } from '../shared/fields.tsx';
import { OrganisationField } from '../shared/organisation-field.tsx';
import type { Emergency } from '../shared/types.ts';

type ShortTask = Emergency['tasks'][number];

/** What an emergency asks for at once, and how far it is done. */
export function ShortTasks({ emergency }: { emergency: Emergency }) {
	const { t } = useTranslation('emergency');
	return (
		<>
			{emergency.tasks.map((task) => (
				<div key={task.id} className={styles.entry}>
					<div className={styles.facts}>
						{task.withdrawnFor === null ? (
							<Link to={campaignOf(emergency.campaign.id, 'people', { action: task.id })}>{task.text}</Link>
						) : (
							<s>{task.text}</s>
						)}
						<span>{t('due', { on: task.dueAt === null ? task.dueOn : formatTime(task.dueAt) })}</span>
						<span>{t('for', { organisation: task.within.shortName })}</span>
						{task.owner && <span>{t('ownerOf', { owner: task.owner })}</span>}
						<b>{t('standing', standing(task))}</b>
						{task.withdrawnFor !== null && <span>{t('cancelledFor', { reason: task.withdrawnFor })}</span>}
					</div>
					{emergency.mayLift && (task.withdrawnFor === null ? <CancelDialog task={task} /> : <Reinstate task={task} />)}
				</div>
			))}
			{emergency.mayLift && <AskDialog emergency={emergency} />}
		</>
	);
}

const standing = ({ counts }: ShortTask) => {
	const { numerator, denominator } = taskCoverage(counts);
	return { numerator, denominator, overdue: counts.overdue };
};

const hours = [2, 6, 12, 24, 48, 72];
interface Fields {
	readonly text: string;
	readonly owner?: string;
	readonly organisationId: number;
	readonly types?: OrganisationType[];
	/** So many hours, or `day`. */
	readonly term: string;
	readonly on?: string;
}

function AskDialog({ emergency: { id, organisation } }: { emergency: Emergency }) {
	const { t } = useTranslation('emergency');
	const { t: words } = useTranslation('campaigns');
	const { ask, cancel } = api.campaigns.emergency;
	return (
		<ActDialog<Fields, { id: string }>
			primary
			label={t('ask')}
			done={t('asked')}
			initial={{ organisationId: organisation.id, term: '6' }}
			send={({ text, owner, organisationId, types, term, on }) =>
				ask({
					id,
					text,
					owner: owner ?? '',
					organisationId,
					types: types ?? [],
					due: term === 'day' ? { on: on ?? today() } : { hours: Number(term) },
				})
			}
			undo={(made) => cancel({ id: made.id, reason: t('mistake') })}
		>
			{({ term }) => (
				<>
					<Words name="text" label={t('text')} most={400} rows={2} />
					<OrganisationField name="organisationId" label={t('who')} rule={t('withinRule')} known={[organisation]} />
					<Choice
						many
						optional
						name="types"
						label={t('types')}
						options={organisationTypes.map((value) => ({ value, label: words(`type.${value}`) }))}
					/>
					<Words name="owner" label={t('owner')} most={60} optional />
					<Choice
						name="term"
						label={t('term')}
						options={[
							...hours.map((count) => ({ value: String(count), label: t('hours', { count }) })),
							{ value: 'day', label: t('byDay') },
						]}
					/>
					{term === 'day' && <Day name="on" label={t('on')} />}
				</>
			)}
		</ActDialog>
	);
}

function CancelDialog({ task: { id } }: { task: ShortTask }) {
	const { t } = useTranslation('emergency');
	const { cancel, reinstate } = api.campaigns.emergency;
	return (
		<ActDialog<{ reason: string }, unknown>
			label={t('cancel')}
			done={t('cancelled')}
			send={({ reason }) => cancel({ id, reason })}
			undo={() => reinstate({ id })}
		>
			{() => <Words name="reason" label={t('cancelReason')} most={400} rows={2} />}
		</ActDialog>
	);
}

function Reinstate({ task: { id } }: { task: ShortTask }) {
	const { t } = useTranslation('emergency');
	const { busy, act } = useAct();
	const tell = useUndo();
	const go = async (): Promise<void> => {
		if (await act(() => api.campaigns.emergency.reinstate({ id }))) tell({ title: t('reinstated') });
	};
	return (
		<Button loading={busy} onClick={() => void go()}>
			{t('reinstate')}
		</Button>
	);
}
