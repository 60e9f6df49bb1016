import { resolveDay } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';
import type { Campaign } from '../shared/types.ts';

/** The phases with their days as they are known now, and what must hold at their end. */
export function Phases({ campaign: { plan } }: { campaign: Campaign }) {
	const { t } = useTranslation('campaigns');
	if (plan.phases.length === 0) return null;
	const day = (wish: Parameters<typeof resolveDay>[0]) => resolveDay(wish, plan.events) ?? t('overview.open');
	return (
		<section className={styles.box}>
			<h2>{t('overview.phases')}</h2>
			{plan.phases.map((phase) => (
				<article key={phase.key}>
					<h3>{phase.name}</h3>
					<p>{t('overview.until', { from: day(phase.from), until: day(phase.until) })}</p>
					<ul className={styles.list}>
						{phase.milestones.map(({ key, name, on }) => (
							<li key={key}>
								{name}：{day(on)}
							</li>
						))}
						{phase.exits.map(({ key, text, judged, target }) => (
							<li key={key}>
								{text}（{t(judged ? 'overview.judged' : 'overview.counted')}
								{target !== null && ` ${target}`}）
							</li>
						))}
					</ul>
				</article>
			))}
		</section>
	);
}
