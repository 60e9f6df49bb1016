import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { deskAddress } from '../shared/address.ts';
import { levelOf } from '../shared/level.ts';
import type { Clause, Directive } from '../shared/types.ts';
import styles from './desk.module.css';

interface Props {
	/** Directives above, from the top down. */
	readonly chain: Directive['chain'];
	readonly clause: Clause;
}

/** Who asked for a clause, from the centre down: the clauses of each level that it carries out, or that none is named. Source: R8. */
export function Provenance({ chain, clause: { provenance } }: Props) {
	const { t } = useTranslation('directives');
	const silent = chain.filter(({ id }) => !provenance.some(({ directive }) => directive === id));
	const rows = [
		...provenance.map((one) => ({ ...one, id: one.directive, key: `${one.directive} ${one.clause}` })),
		...silent.map(({ id, title, issuer, level }) => ({
			id,
			title,
			issuer: issuer.name,
			level,
			heading: null,
			key: id,
		})),
	].toSorted((a, b) => a.level - b.level);
	if (rows.length === 0) return null;
	return (
		<>
			<h2 className={styles.small}>{t('clause.provenance')}</h2>
			<ol className={styles.provenance}>
				{rows.map(({ id, key, title, issuer, level, heading }) => (
					<li key={key}>
						<span className={styles.place}>{t(`level.${levelOf(level)}`)}</span>
						{issuer}
						<Link to={deskAddress(id)}>《{title}》</Link>
						{heading ?? <span className={styles.place}>{t('clause.notCited')}</span>}
					</li>
				))}
			</ol>
		</>
	);
}
