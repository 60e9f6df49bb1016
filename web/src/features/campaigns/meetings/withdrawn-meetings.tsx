import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { formatTime } from '../../../ui/format.ts';
import styles from '../shared/campaigns.module.css';
import type { Meeting } from '../shared/types.ts';

/** Meetings that were taken back, folded away; for a day each may be entered again as it was. */
export function WithdrawnMeetings({ meetings }: { meetings: readonly Meeting[] }) {
	const { t } = useTranslation('steering');
	if (meetings.length === 0) return null;
	return (
		<details className={styles.box}>
			<summary>{t('meeting.withdrawnOnes', { count: meetings.length })}</summary>
			<p className={styles.soft}>{t('meeting.withdrawnLead')}</p>
			<ul className={styles.list}>
				{meetings.map((meeting) => (
					<li key={meeting.id}>
						<span className={styles.words}>
							{meeting.heldOn} {meeting.agenda}
						</span>
						<div className={styles.facts}>
							<span>{t('meeting.withdrawnAt', { at: formatTime(meeting.withdrawnAt ?? meeting.at) })}</span>
							{meeting.mayRestore && <Restore meeting={meeting} />}
						</div>
					</li>
				))}
			</ul>
		</details>
	);
}

function Restore({ meeting: { id, heldOn } }: { meeting: Meeting }) {
	const { t } = useTranslation('steering');
	const { busy, act } = useAct();
	const tell = useUndo();
	const { restore, withdraw } = api.campaigns.meeting;
	const go = async (): Promise<void> => {
		if (await act(() => restore({ id }))) tell({ title: t('meeting.restored'), undo: () => withdraw({ id }) });
	};
	return (
		<Button loading={busy} aria-label={t('meeting.restoreOf', { heldOn })} onClick={() => void go()}>
			{t('meeting.restore')}
		</Button>
	);
}
