import { runsOf } from '@pacesetter/core/directives/desk';
import { useTranslation } from 'react-i18next';
import type { Clause, Desk, Finding } from '../shared/types.ts';
import styles from './desk.module.css';

interface Props {
	readonly desk: Desk;
	readonly clause: Clause;
}

/** The words of a clause: what was accepted is put right, what is open is marked. */
export function Words({ desk, clause }: Props) {
	const { t } = useTranslation('directives');
	const findings = new Map<string | null, Finding>(desk.findings.map((finding) => [finding.id, finding]));
	return (
		<p className={styles.words}>
			{runsOf(desk.text, clause.spans, desk.findings).map(({ start, text, finding }) => {
				const found = findings.get(finding);
				if (!found || found.decision === 'refused') return <span key={start}>{text}</span>;
				if (found.decision === 'accepted')
					return (
						<ins key={start} className={styles.mended} title={found.found}>
							{text}
						</ins>
					);
				return (
					<mark key={start} className={styles.doubtful} title={found.suggestion || t('finding.byHand')}>
						{text}
					</mark>
				);
			})}
		</p>
	);
}
