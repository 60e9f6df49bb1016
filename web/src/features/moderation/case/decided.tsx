import type { CaseDetail } from '@pacesetter/core/moderation';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../ui/format.ts';
import styles from '../shared/moderation.module.css';
import { Words } from '../shared/words.tsx';

/** What was decided, what its uploader said to it, and what came of that. */
export function Decided({ one: { decision, appeal, answer, state } }: { one: CaseDetail }) {
	const { t } = useTranslation('moderation');
	const by = (name: string | null, at: string) => t('case.decidedBy', { by: name ?? '–', time: formatTime(at) });
	return (
		<>
			{decision && (
				<Part title={t('case.decision')} words={decision.reason} foot={by(decision.by, decision.at)}>
					{t(`case.measure.${decision.measure ?? 'none'}`)}
				</Part>
			)}
			{appeal && (
				<Part
					title={t('case.appeal')}
					words={appeal.words}
					foot={t('case.appealedAt', { time: formatTime(appeal.at) })}
				/>
			)}
			{answer && (
				<Part title={t('case.answer')} words={answer.reason} foot={by(answer.by, answer.at)}>
					{t(`case.answerOf.${state === 'confirmed' ? 'confirmed' : 'restored'}`)}
				</Part>
			)}
		</>
	);
}

interface PartProps {
	readonly title: string;
	readonly words: string;
	readonly foot: string;
	readonly children?: ReactNode;
}

function Part({ title, words, foot, children }: PartProps) {
	return (
		<section className={styles.box} aria-label={title}>
			<h2>{title}</h2>
			{children && <p>{children}</p>}
			<Words>{words}</Words>
			<p className={styles.soft}>{foot}</p>
		</section>
	);
}
