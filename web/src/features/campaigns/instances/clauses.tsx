import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { Lamp } from '../../../ui/lamp.tsx';
import { ActDialog } from '../shared/act-dialog.tsx';
import styles from '../shared/campaigns.module.css';
import { Choice, Words } from '../shared/fields.tsx';
import type { Instance } from '../shared/types.ts';

const colours = { taken_up: 'green', not_applicable: 'grey', open: 'yellow' } as const;
const answers = ['taken_up', 'not_applicable'] as const;

/** Each clause from above, and what the organisation's plan says to it. */
export function Clauses({ instance }: { instance: Instance }) {
	const { t } = useTranslation('campaigns');
	return (
		<section className={styles.box}>
			<h2>{t('instance.clauses')}</h2>
			{instance.clauses.length === 0 && <p className={styles.soft}>{t('instance.noClauses')}</p>}
			{instance.clauses.map((clause) => (
				<article key={clause.key} className={styles.bar}>
					<Lamp colour={colours[clause.state]}>{t(`instance.clauseState.${clause.state}`)}</Lamp>
					<span className={styles.words}>{clause.text}</span>
					{clause.reason && <span className={styles.soft}>{clause.reason}</span>}
					{instance.mayPractise && clause.tasks === 0 && <Answer instance={instance} clause={clause} />}
				</article>
			))}
		</section>
	);
}

interface Fields {
	readonly answer: (typeof answers)[number];
	readonly reason: string;
}

interface AnswerProps {
	/** The instance that answers. */
	readonly instance: Pick<Instance, 'id'>;
	readonly clause: Pick<Instance['clauses'][number], 'key' | 'state' | 'reason'>;
}

export function Answer({ instance: { id }, clause }: AnswerProps) {
	const { t } = useTranslation('campaigns');
	const send = api.campaigns.instance.answer;
	const { key, state, reason } = clause;
	const before = { id, key, answer: state === 'open' ? null : state, reason };
	return (
		<ActDialog<Fields, unknown>
			label={t('instance.answer')}
			done={t('instance.answered')}
			initial={{ answer: before.answer ?? 'not_applicable', reason }}
			send={(fields) => send({ id, key, ...fields })}
			undo={() => send(before)}
		>
			{() => (
				<>
					<Choice
						name="answer"
						label={t('instance.answerKind')}
						options={answers.map((value) => ({ value, label: t(`instance.answers.${value}`) }))}
					/>
					<Words name="reason" label={t('instance.reason')} most={400} rows={2} />
				</>
			)}
		</ActDialog>
	);
}
