import { planParts } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';
import { ChangedField } from '../shared/changed-field.tsx';
import type { Difference } from '../shared/types.ts';

/** What one plan changes of another, item by item: removed words struck through, new ones marked. */
export function Differences({ title, rows }: { title: string; rows: readonly Difference[] }) {
	const { t } = useTranslation('campaigns');
	const partOf = (part: string): string => {
		const known = planParts.find((one) => one === part);
		return known ? t(`difference.parts.${known}`) : part;
	};
	const items = [...Map.groupBy(rows, ({ part, key }) => `${part} ${key}`).values()];
	return (
		<section aria-label={title}>
			<h3>{title}</h3>
			{rows.length === 0 && <p>{t('overview.noDifference')}</p>}
			<ul className={styles.list}>
				{items.map(([first, ...more]) =>
					first === undefined ? null : (
						<li key={`${first.part} ${first.key}`}>
							{t(`difference.kind.${first.kind}`)}
							{partOf(first.part)}
							{first.kind === 'changed' ? (
								<>
									{first.name && `：${first.name}`}
									{[first, ...more].map(({ field, part, before, after }) => (
										<ChangedField
											key={field}
											field={field || part}
											before={before}
											after={after}
											named={field !== ''}
										/>
									))}
								</>
							) : (
								<>：{first.kind === 'added' ? <ins>{first.name}</ins> : <del>{first.name}</del>}</>
							)}
						</li>
					),
				)}
			</ul>
		</section>
	);
}
