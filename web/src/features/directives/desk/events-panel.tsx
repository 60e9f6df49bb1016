import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Desk, Wish } from '../shared/types.ts';
import styles from './desk.module.css';

interface Props {
	readonly events: Desk['events'];
	readonly editable: boolean;
	readonly onAct: (wish: Wish) => void;
}

/** The days of the events that dates hang on. */
export function EventsPanel({ events, editable, onAct }: Props) {
	const { t } = useTranslation('directives');
	if (events.length === 0) return null;
	return (
		<section className={styles.events}>
			<h2>{t('events.title')}</h2>
			<p className={styles.note}>{t('events.hint')}</p>
			<ul>
				{events.map(({ id, on, expected }) => (
					<li key={id}>
						<label htmlFor={`event-${id}`}>{id}</label>
						<Input
							id={`event-${id}`}
							type="date"
							size="small"
							key={on ?? ''}
							defaultValue={on ?? ''}
							disabled={!editable}
							onBlur={({ target }) => {
								const day = target.value || null;
								if (day !== on) onAct({ act: 'event.set', event: id, on: day });
							}}
						/>
						{expected && <span className={styles.note}>{t('events.expected', { month: expected })}</span>}
					</li>
				))}
			</ul>
		</section>
	);
}
