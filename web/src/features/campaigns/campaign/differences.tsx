import { planParts } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';
import type { Difference } from '../shared/types.ts';

/** What one plan changes of another: removed words struck through, new ones marked. */
export function Differences({ title, rows }: { title: string; rows: readonly Difference[] }) {
	const { t } = useTranslation('campaigns');
	const nameOf = (part: string): string => {
		const known = planParts.find((one) => one === part);
		return known ? t(`difference.parts.${known}`) : part;
	};
	return (
		<section aria-label={title}>
			<h3>{title}</h3>
			{rows.length === 0 && <p>{t('overview.noDifference')}</p>}
			<ul className={styles.list}>
				{rows.map(({ part, key, kind, field, before, after }) => (
					<li key={`${part} ${key} ${field}`}>
						{t(`difference.kind.${kind}`)}
						{nameOf(part)}：{before && <del>{before}</del>} {after && <ins>{after}</ins>}
					</li>
				))}
			</ul>
		</section>
	);
}
