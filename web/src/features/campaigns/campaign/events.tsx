import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import styles from '../shared/campaigns.module.css';
import type { Campaign } from '../shared/types.ts';

/** The events on which days hang; setting the day of one moves what hangs on it. */
export function Events({ campaign }: { campaign: Campaign }) {
	const { t } = useTranslation('campaigns');
	const { act } = useAct();
	const tell = useUndo();
	const { id, plan, manages, state } = campaign;
	if (plan.events.length === 0) return null;
	const set = async (event: (typeof plan.events)[number], on: string | null): Promise<void> => {
		const moved: number[] = [];
		const send = api.campaigns.event.set;
		const ask = async () => moved.push((await send({ id, key: event.key, on })).moved);
		if (!(await act(ask))) return;
		tell({
			title: t('overview.eventSet', { name: event.name, on: on ?? t('overview.open'), count: moved[0] ?? 0 }),
			undo: () => send({ id, key: event.key, on: event.on }),
		});
	};
	return (
		<section className={styles.box}>
			<h2>{t('overview.events')}</h2>
			{plan.events.map((event) => (
				<p key={event.key} className={styles.bar}>
					<span>{event.name}</span>
					{manages && state !== 'ended' ? (
						<input
							type="date"
							aria-label={event.name}
							defaultValue={event.on ?? ''}
							onChange={({ target }) => void set(event, target.value || null)}
						/>
					) : (
						<span>{event.on ?? t('overview.eventUnset')}</span>
					)}
				</p>
			))}
		</section>
	);
}
