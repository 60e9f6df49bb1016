import { exitDemand, resolveDay } from '@pacesetter/core/campaigns';
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
						{phase.exits.map((exit) => (
							<li key={exit.key}>
								<Criterion exit={exit} plan={plan} />
							</li>
						))}
					</ul>
				</article>
			))}
		</section>
	);
}

type Exit = Campaign['plan']['phases'][number]['exits'][number];

/** What must hold, and by what it is told that it does. */
function Criterion({ exit, plan }: { exit: Exit; plan: Campaign['plan'] }) {
	const { t } = useTranslation('campaigns');
	const { text } = exit;
	const demand = exitDemand(exit, plan);
	if (demand === null)
		return t('overview.exit', { text, way: t(exit.judged ? 'overview.judged' : 'overview.uncounted') });
	const { measure, of, unit, goal, bound } = demand;
	const counted = t(`overview.measures.${measure}`);
	const way = of === null ? counted : measure === 'indicator' ? of : t('overview.measureOf', { of, measure: counted });
	if (goal === null) return t('overview.exit', { text, way });
	const amount = unit === '' || unit === '%' ? `${goal}${unit}` : `${goal} ${unit}`;
	return t('overview.exit', { text, way: t(`overview.${bound}`, { way, amount }) });
}
