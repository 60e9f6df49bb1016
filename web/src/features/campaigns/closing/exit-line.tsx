import { qualities } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/api.ts';
import { formatDay } from '../../../ui/format.ts';
import { Lamp } from '../../../ui/lamp.tsx';
import { ActDialog } from '../shared/act-dialog.tsx';
import styles from '../shared/campaigns.module.css';
import { DocumentField } from '../shared/document-field.tsx';
import { Choice, Words } from '../shared/fields.tsx';
import type { Campaign, Exit, Phase } from '../shared/types.ts';

const colours = { met: 'green', not_met: 'red', unknown: 'grey' } as const;

interface Props {
	readonly campaign: Campaign;
	readonly phase: Phase;
	readonly exit: Exit;
	readonly mayJudge: boolean;
}

/** One criterion: whether it is met, by what one sees that, and the way to judge it. */
export function ExitLine({ campaign, phase, exit, mayJudge }: Props) {
	const { t } = useTranslation('steering');
	const { t: words } = useTranslation('campaigns');
	const { value, denominator, goal, judgement } = exit;
	return (
		<>
			<span className={styles.words}>{exit.text}</span>
			<div className={styles.facts}>
				<Lamp colour={colours[exit.state]}>{t(`exit.state.${exit.state}`)}</Lamp>
				<span>{t(`exit.reason.${exit.reason}`)}</span>
				{exit.of && <span className={styles.soft}>{exit.of}</span>}
				{value !== null && (
					<span>
						{denominator === null ? t('exit.value', { value, goal }) : t('exit.coverage', { value, denominator, goal })}
					</span>
				)}
				{judgement && (
					<span>
						{t('exit.judgedBy', { by: judgement.by ?? t('meeting.somebody') })}
						{judgement.note}
					</span>
				)}
				{judgement?.documentNumber && (
					<Link to={`/documents/${judgement.documentNumber}`}>
						{t('exit.document', { number: judgement.documentNumber })}
					</Link>
				)}
			</div>
			{exit.judged && exit.earlier && (
				<p className={styles.soft}>
					{t('exit.earlier', {
						by: exit.earlier.by ?? t('meeting.somebody'),
						on: formatDay(exit.earlier.at),
						text: exit.earlier.text,
						quality: words(`quality.${exit.earlier.quality}`),
					})}
				</p>
			)}
			{mayJudge && exit.judged && <JudgeExit campaign={campaign} phase={phase} exit={exit} />}
		</>
	);
}

interface Judgement {
	readonly quality: (typeof qualities)[number];
	readonly note?: string;
	readonly documentNumber?: number | null;
}

function JudgeExit({ campaign, phase, exit }: Omit<Props, 'mayJudge'>) {
	const { t } = useTranslation('steering');
	const { t: words } = useTranslation('campaigns');
	const { judge } = api.campaigns.phase;
	const of = { id: campaign.id, phase: phase.key, key: exit.key, text: exit.text };
	const before = exit.judgement;
	return (
		<ActDialog<Judgement, unknown>
			label={t('exit.judge')}
			done={t('exit.judged')}
			initial={before ?? { quality: 'good' }}
			send={({ quality, note, documentNumber }) =>
				judge({ ...of, quality, note: note ?? '', documentNumber: documentNumber ?? null })
			}
			undo={() =>
				judge({
					...of,
					quality: before?.quality ?? null,
					note: before?.note ?? '',
					documentNumber: before?.documentNumber ?? null,
				})
			}
		>
			{({ documentNumber }) => (
				<>
					<Choice
						name="quality"
						label={t('exit.quality')}
						options={qualities.map((value) => ({ value, label: words(`quality.${value}`) }))}
					/>
					<Words name="note" label={t('exit.note')} most={400} rows={2} optional={Boolean(documentNumber)} />
					<DocumentField name="documentNumber" label={words('task.document')} optional />
				</>
			)}
		</ActDialog>
	);
}
