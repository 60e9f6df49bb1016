import { longestWords, reportKinds } from '@pacesetter/core/moderation';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useShell } from '../../../../app/shell/use-shell.ts';
import { useRefusalSentence } from '../../../../app/use-refusal-sentence.ts';
import share from '../sharing/share.module.css';
import type { ReportOffer } from './find-report.ts';
import type { RefusedReport } from './report-document.ts';

interface Props {
	readonly number: number;
	readonly report: ReportOffer;
	readonly refused: RefusedReport | null;
}

/** Reports the document, or tells how the own report stands. Plain forms, so that they work without a script. */
export function Report({ number, report, refused }: Props) {
	const { t } = useTranslation('moderation');
	const { me } = useShell();
	if (!me)
		return (
			<p className={share.share}>
				<a href={`/sign-in?back=${encodeURIComponent(`/documents/${number}#report`)}`}>{t('make.signIn')}</a>
			</p>
		);
	if (!report.mine && !report.reportable) return null;
	return (
		<section id="report" className={share.share} aria-label={t('make.title')}>
			{report.mine ? (
				<Mine number={number} mine={report.mine} />
			) : (
				<details open={refused !== null}>
					<summary>{t('make.title')}</summary>
					<ReportForm number={number} report={report} refused={refused} />
				</details>
			)}
		</section>
	);
}

function Mine({ number, mine }: { number: number; mine: NonNullable<ReportOffer['mine']> }) {
	const { t } = useTranslation('moderation');
	const { id, kind, standing } = mine;
	return (
		<form method="post" action={`/documents/${number}`}>
			<p role="status">{t('make.mine', { kind: t(`kind.${kind}`), standing: t(`standing.${standing}`) })}</p>
			<input type="hidden" name="report" value={id} />
			{standing === 'waiting' && (
				<button type="submit" name="act" value="withdraw-report">
					{t('make.withdraw')}
				</button>
			)}
			<a href="/desk/reports">{t('make.all')}</a>
		</form>
	);
}

function ReportForm({ number, report, refused }: Props) {
	const { t } = useTranslation('moderation');
	const sentence = useRefusalSentence();
	const typed = refused?.typed;
	const id = useId();
	return (
		<form method="post" action={`/documents/${number}`}>
			{refused && (
				<p role="alert" className={share.alert}>
					{sentence(refused.refused)}
				</p>
			)}
			<p>{t('make.lead')}</p>
			<input type="hidden" name="key" value={report.key} />
			<label>
				{t('make.kind')}
				<select name="kind" required defaultValue={typed?.kind ?? ''}>
					<option value="" disabled />
					{reportKinds.map((kind) => (
						<option key={kind} value={kind}>
							{t(`kind.${kind}`)}
						</option>
					))}
				</select>
			</label>
			<label>
				{t('make.words')}
				<textarea
					name="words"
					required
					maxLength={longestWords}
					rows={4}
					defaultValue={typed?.words}
					aria-describedby={`${id}words`}
				/>
			</label>
			<p id={`${id}words`}>{t('make.wordsAdvice')}</p>
			<label>
				{t('make.pages')}
				<input
					name="pages"
					defaultValue={typed?.pages}
					autoComplete="off"
					maxLength={200}
					aria-describedby={`${id}pages`}
				/>
			</label>
			<p id={`${id}pages`}>{t('make.pagesAdvice')}</p>
			<label>
				{t('make.evidence')}
				<input
					name="evidence"
					defaultValue={typed?.evidence}
					autoComplete="off"
					inputMode="numeric"
					pattern="\s*[0-9]{1,16}\s*"
					aria-describedby={`${id}evidence`}
				/>
			</label>
			<p id={`${id}evidence`}>{t('make.evidenceAdvice')}</p>
			<button type="submit" name="act" value="report">
				{t('make.submit')}
			</button>
			<a href="/desk/reports">{t('make.all')}</a>
		</form>
	);
}
