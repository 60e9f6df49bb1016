import { resolveDay } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { campaignOf } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { Amount, Words } from '../shared/fields.tsx';
import { Fold } from '../shared/fold.tsx';
import type { Campaign, Upper } from '../shared/types.ts';
import { Criteria } from './criteria.tsx';
import { PlanDayField } from './plan-day-field.tsx';
import { UpperClauses } from './upper-clauses.tsx';

interface Props {
	readonly upper: Upper;
}

/**
 * What comes from the plan above: locked, with what is added to it here.
 * @param props `opened` has the rows that the form shows, `newest` what the draft says to each clause
 */
export function UpperPart({ opened, newest }: { opened: Campaign; newest: Campaign }) {
	const { t } = useTranslation('levels');
	const { parent, upper } = opened;
	if (upper === null) return null;
	return (
		<>
			<section className={styles.box}>
				<h2>{t('upper.title')}</h2>
				<p className={styles.soft}>
					{t('upper.lead')}{' '}
					{parent && (
						<Link className={styles.inline ?? ''} to={campaignOf(parent.id)}>
							{parent.name}
						</Link>
					)}
				</p>
				<UpperActions upper={upper} />
				<UpperPhases upper={upper} />
				<UpperStandards upper={upper} />
			</section>
			<UpperClauses upper={newest.upper ?? upper} />
		</>
	);
}

function UpperActions({ upper }: Props) {
	const { t } = useTranslation('levels');
	return upper.actions.map((action, row) => {
		const path = ['plan', 'inherited', 'actions', row];
		const [from, due] = [resolveDay(action.from, upper.events), resolveDay(action.due, upper.events)];
		return (
			<article key={action.key} className={styles.entry}>
				<b className={styles.words}>{action.text}</b>
				<div className={styles.facts}>
					<span>{t('upper.window', { from: from ?? t('upper.open'), due: due ?? t('upper.open') })}</span>
					<span>{t('upper.owner', { owner: action.owner })}</span>
					{action.target !== null && <span>{t('upper.target', { target: action.target, unit: action.unit })}</span>}
				</div>
				{action.standard && <p className={styles.words}>{action.standard}</p>}
				<Fold summary={t('upper.tighten')}>
					<div className={styles.pairs}>
						<Words name={[...path, 'textAddition']} label={t('upper.textAddition')} most={400} rows={1} optional />
						<Words
							name={[...path, 'standardAddition']}
							label={t('upper.standardAddition')}
							most={400}
							rows={1}
							optional
						/>
						<Words name={[...path, 'owner']} label={t('upper.ownOwner')} most={60} optional />
						{action.every === 'once' && <PlanDayField name={[...path, 'from']} label={t('upper.earlierFrom')} />}
						<PlanDayField name={[...path, 'due']} label={t('upper.earlierDue')} />
						{action.evidence === 'number' && (
							<Amount name={[...path, 'target']} label={t('upper.higherTarget')} optional />
						)}
					</div>
				</Fold>
			</article>
		);
	});
}

function UpperPhases({ upper }: Props) {
	const { t } = useTranslation('levels');
	return upper.phases.map((phase, row) => {
		const path = ['plan', 'inherited', 'phases', row];
		const [from, until] = [resolveDay(phase.from, upper.events), resolveDay(phase.until, upper.events)];
		return (
			<article key={phase.key} className={styles.entry}>
				<b>{t('upper.phase', { name: phase.name })}</b>
				<div className={styles.facts}>
					<span>{t('upper.window', { from: from ?? t('upper.open'), due: until ?? t('upper.open') })}</span>
				</div>
				<Fold summary={t('upper.tighten')}>
					<div className={styles.pairs}>
						<PlanDayField name={[...path, 'from']} label={t('upper.earlierFrom')} />
						<PlanDayField name={[...path, 'until']} label={t('upper.earlierUntil')} />
					</div>
				</Fold>
			</article>
		);
	});
}

function UpperStandards({ upper }: Props) {
	const { t } = useTranslation('levels');
	return upper.standards.map((standard, row) => (
		<article key={standard.key} className={styles.entry}>
			<b>{t('upper.standard', { name: standard.name })}</b>
			<ul className={styles.list}>
				{standard.criteria.map((criterion) => (
					<li key={criterion}>{criterion}</li>
				))}
			</ul>
			<Fold summary={t('upper.tighten')}>
				<Criteria path={['plan', 'inherited', 'standards', row, 'criteria']} />
			</Fold>
		</article>
	));
}
