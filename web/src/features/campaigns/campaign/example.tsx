import { useTranslation } from 'react-i18next';
import { Lamp } from '../../../ui/lamp.tsx';
import styles from '../shared/campaigns.module.css';
import type { Campaign } from '../shared/types.ts';

/** What the issuer asks of itself, and how it keeps that: the first that those see whom it asks. Source: R68. */
export function Example({ campaign: { issuer, example } }: { campaign: Campaign }) {
	const { t } = useTranslation(['levels', 'campaigns']);
	if (example.length === 0) return null;
	return (
		<section className={styles.box}>
			<h2>{t('example.title', { issuer: issuer.shortName })}</h2>
			<ul className={styles.list}>
				{example.map(({ id, text, form, standing, lamp, dueOn, doneWell }) => (
					<li key={id}>
						<Lamp colour={lamp}>
							{t(`campaigns:${form === 'meeting' ? 'meetingStanding' : 'standing'}.${standing}`)}
							{doneWell && ` · ${t('campaigns:task.well')}`}
						</Lamp>{' '}
						{text} {dueOn && <span className={styles.soft}>{t('campaigns:task.due', { on: dueOn })}</span>}
					</li>
				))}
			</ul>
		</section>
	);
}
