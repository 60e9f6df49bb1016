import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './duplicates.module.css';
import type { Comparison, Row } from './types.ts';

/** Their places are all that tells clauses and runs of one text from each other. */
const numbered = <Item,>(items: readonly Item[]) => items.map((item, place) => ({ item, place }));

/** The two texts clause by clause: on a wide screen side by side, on a phone one below the other. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
	const { t } = useTranslation('duplicates');
	const [onlyDifferent, setOnlyDifferent] = useState(false);
	const { rows, cut } = comparison;
	const shown = numbered(rows).filter(({ item }) => !onlyDifferent || item.kind !== 'same');
	return (
		<section aria-labelledby="clauses">
			<h2 id="clauses">{t('compare')}</h2>
			<Checkbox checked={onlyDifferent} onChange={({ target }) => setOnlyDifferent(target.checked)}>
				{t('onlyDifferent')}
			</Checkbox>
			<table className={styles.rows}>
				<thead>
					<tr>
						<th scope="col">{t('column.kind')}</th>
						<th scope="col">{t('column.mine')}</th>
						<th scope="col">{comparison.title}</th>
					</tr>
				</thead>
				<tbody>
					{shown.map(({ place, item }) => (
						<Clause key={place} row={item} />
					))}
				</tbody>
			</table>
			{cut && <p>{t('cut', { count: rows.length })}</p>}
		</section>
	);
}

function Clause({ row }: { row: Row }) {
	const { t } = useTranslation('duplicates');
	const { kind, clauses, mine, theirs } = row;
	return (
		<tr className={styles[kind]}>
			<th scope="row">{t(`row.${kind}`)}</th>
			{kind === 'same' ? (
				<td colSpan={2}>
					<Text runs={mine} />
					{clauses > 1 && <span className={styles.more}> {t('sameRun', { count: clauses })}</span>}
				</td>
			) : (
				<>
					<td data-side={t('column.mine')}>
						<Text runs={mine} />
					</td>
					<td data-side={t('column.theirs')}>
						<Text runs={theirs} />
					</td>
				</>
			)}
		</tr>
	);
}

function Text({ runs }: { runs: Row['mine'] }) {
	const { t } = useTranslation('duplicates');
	if (runs.length === 0) return <span className={styles.more}>{t('absent')}</span>;
	return numbered(runs).map(({ place, item }) =>
		item.differs ? <mark key={place}>{item.text}</mark> : <span key={place}>{item.text}</span>,
	);
}
