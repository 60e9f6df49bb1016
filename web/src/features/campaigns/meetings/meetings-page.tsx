import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { formatTime } from '../../../ui/format.ts';
import { useCampaign } from '../campaign/campaign-layout.tsx';
import { idIn } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import type { Campaign, Meeting } from '../shared/types.ts';
import { Decisions } from './decisions.tsx';
import { AddMeeting, ChangeMeeting, WithdrawMeeting } from './meeting-dialogs.tsx';
import { WithdrawnMeetings } from './withdrawn-meetings.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const { meeting } = context.get(apiContext).campaigns;
	return { meetings: await forPage(request, meeting.list({ id: idIn(params.id) })) };
}

/** Meetings of the leading group, and what each decided. */
export default function MeetingsPage() {
	const campaign = useCampaign();
	const { meetings } = useLoaderData<typeof loader>();
	const { t } = useTranslation('steering');
	const standing = meetings.filter(({ withdrawnAt }) => withdrawnAt === null);
	return (
		<>
			<div className={styles.bar}>
				<h2>{t('meeting.title')}</h2>
				{mayKeep(campaign) && <AddMeeting campaign={campaign} />}
			</div>
			<p className={styles.lead}>{t('meeting.lead')}</p>
			{standing.length === 0 && <Empty description={t('meeting.none')} />}
			{standing.map((meeting) => (
				<OneMeeting key={meeting.id} campaign={campaign} meeting={meeting} />
			))}
			<WithdrawnMeetings meetings={meetings.filter(({ withdrawnAt }) => withdrawnAt !== null)} />
		</>
	);
}

const mayKeep = ({ manages, state }: Campaign): boolean => manages && state !== 'ended';

function OneMeeting({ campaign, meeting }: { campaign: Campaign; meeting: Meeting }) {
	const { t } = useTranslation('steering');
	const { heldOn, agenda, absent, documentNumber } = meeting;
	const holds = meeting.decisions.some(({ withdrawnFor }) => withdrawnFor === null);
	return (
		<article className={styles.box} aria-label={`${t('meeting.title')} ${heldOn}`}>
			<div className={styles.bar}>
				<h3>{heldOn}</h3>
				{mayKeep(campaign) && <ChangeMeeting meeting={meeting} />}
				{mayKeep(campaign) && !holds && <WithdrawMeeting meeting={meeting} />}
			</div>
			<p className={styles.words}>{agenda}</p>
			<div className={styles.facts}>
				<span>{t('meeting.attendance', meeting)}</span>
				{absent && <span>{t('meeting.absentOf', { absent })}</span>}
				{documentNumber !== null && (
					<Link to={`/documents/${documentNumber}`}>{t('meeting.minutesOf', { number: documentNumber })}</Link>
				)}
				<span className={styles.soft}>
					{t('meeting.by', { by: meeting.by ?? t('meeting.somebody'), at: formatTime(meeting.at) })}
				</span>
			</div>
			<Decisions campaign={campaign} meeting={meeting} />
		</article>
	);
}
