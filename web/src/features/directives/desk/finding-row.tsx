import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../shared/types.ts';
import styles from './desk.module.css';

interface Props {
	readonly finding: Finding;
	readonly text: string;
	readonly onShow: () => void;
	/** What can be done with it. */
	readonly children: ReactNode;
}

/** So many characters to both sides tell where it stands. */
const around = 14;
const flat = (words: string): string => words.replace(/\s+/g, ' ');

/** One place where the words look wrong, among its neighbours, with the reason. */
export function FindingRow({ finding, text, onShow, children }: Props) {
	const { t } = useTranslation('directives');
	const { start, end, found, suggestion, kind, why, decision, note } = finding;
	const told = suggestion === null ? t('finding.byHand') : suggestion === '' ? t('finding.remove') : suggestion;
	return (
		<li id={`finding-${finding.id}`} className={styles.finding} data-decision={decision} tabIndex={-1}>
			<p className={styles.place}>
				{t(`finding.kind.${kind}`)}：{why ? t(`finding.because.${why.code}`, why.words) : t(`finding.why.${kind}`)}
			</p>
			<p className={styles.context}>
				…{flat(text.slice(Math.max(0, start - around), start))}
				<del>{found}</del>
				<ins>{told}</ins>
				{flat(text.slice(end, end + around))}…
			</p>
			<div className={styles.itemActs}>
				{decision === 'accepted' && <span className={styles.itemState}>{t('finding.accepted')}</span>}
				{decision === 'refused' && <span className={styles.itemState}>{t('finding.refused', { note })}</span>}
				{children}
				<Button
					size="small"
					type="link"
					aria-label={t('finding.of', { found, kind: t('finding.show') })}
					onClick={onShow}
				>
					{t('finding.show')}
				</Button>
			</div>
		</li>
	);
}
