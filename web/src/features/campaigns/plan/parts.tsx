import type { Plan } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';
import { Amount, Choice, Day, Words } from '../shared/fields.tsx';
import type { Upper } from '../shared/types.ts';
import { Criteria } from './criteria.tsx';
import { ListPart } from './list-part.tsx';
import { PlanDayField } from './plan-day-field.tsx';
import { SettledFields } from './settled-fields.tsx';
import { useToldDay } from './use-told-day.ts';

/** Clauses that each plan below has to answer; where it stands below another plan itself, with those from there that each implements. */
export function ClausesPart({ upper }: { upper: Upper | null }) {
	const { t } = useTranslation('campaigns');
	const { t: tell } = useTranslation('levels');
	const above = (upper?.clauses ?? []).map(({ key, text }) => ({ value: key, label: text }));
	return (
		<ListPart<Plan['clauses'][number]>
			title={upper ? tell('own.clauses') : t('plan.clauses')}
			path={['plan', 'clauses']}
			add={t('plan.addClause')}
			fresh={{ text: '' }}
			line={({ text }) => (text ? { title: text, facts: [] } : null)}
		>
			{(row) => (
				<>
					<Words name={[row, 'text']} label={t('plan.clauseText')} most={4000} rows={1} />
					{upper && <Choice name={[row, 'cites']} label={tell('upper.cites')} optional many options={above} />}
				</>
			)}
		</ListPart>
	);
}

/** Events on which days hang. */
export function EventsPart() {
	const { t } = useTranslation('campaigns');
	return (
		<ListPart
			title={t('plan.events')}
			path={['plan', 'events']}
			add={t('plan.addEvent')}
			fresh={{ name: '', on: null }}
		>
			{(row) => (
				<div className={styles.pairs}>
					<Words name={[row, 'name']} label={t('plan.eventName')} most={60} />
					<Day name={[row, 'on']} label={t('plan.eventOn')} optional />
				</div>
			)}
		</ListPart>
	);
}

const freshIndicator = { name: '', unit: '', baseline: null, floor: null, stretch: null };

/** Outcome indicators: where one stands, the floor that binds, and the stretch target beside it. */
export function IndicatorsPart() {
	const { t } = useTranslation('campaigns');
	return (
		<ListPart<Plan['indicators'][number]>
			title={t('plan.indicators')}
			path={['plan', 'indicators']}
			add={t('plan.addIndicator')}
			fresh={freshIndicator}
			line={({ name, unit, baseline, floor, stretch }) => {
				const told = (words: string, amount: number | null) => (amount === null ? null : `${words} ${amount}${unit}`);
				const facts = [
					told(t('plan.baseline'), baseline),
					told(t('plan.floor'), floor),
					told(t('plan.stretch'), stretch),
				];
				return name ? { title: name, facts } : null;
			}}
		>
			{(row) => (
				<>
					<div className={styles.pairs}>
						<Words name={[row, 'name']} label={t('plan.indicatorName')} most={60} />
						<Words name={[row, 'unit']} label={t('plan.unit')} most={12} optional />
						<Amount name={[row, 'baseline']} label={t('plan.baseline')} optional />
						<Amount name={[row, 'floor']} label={t('plan.floor')} optional />
						<Amount name={[row, 'stretch']} label={t('plan.stretch')} optional />
					</div>
					<SettledFields list={['plan', 'indicators']} row={row} />
				</>
			)}
		</ListPart>
	);
}

/** Named standards with their criteria. */
export function StandardsPart() {
	const { t } = useTranslation('campaigns');
	return (
		<ListPart<Plan['standards'][number]>
			title={t('plan.standards')}
			path={['plan', 'standards']}
			add={t('plan.addStandard')}
			fresh={{ name: '', subject: '', criteria: [] }}
			line={({ name, subject, criteria }) =>
				name
					? { title: name, facts: [subject || null, t('plan.criteriaOf', { count: criteria.filter(Boolean).length })] }
					: null
			}
		>
			{(row) => (
				<>
					<div className={styles.pairs}>
						<Words name={[row, 'name']} label={t('plan.standardName')} most={60} />
						<Words name={[row, 'subject']} label={t('plan.subject')} most={60} optional />
						<Criteria path={[row, 'criteria']} />
					</div>
					<SettledFields list={['plan', 'standards']} row={row} but={['owner', 'standard']} />
				</>
			)}
		</ListPart>
	);
}

/** Which office sees to what. */
export function DutiesPart() {
	const { t } = useTranslation('campaigns');
	const told = useToldDay();
	return (
		<ListPart<Plan['duties'][number]>
			title={t('plan.duties')}
			path={['plan', 'duties']}
			add={t('plan.addDuty')}
			fresh={{ text: '', office: '' }}
			line={({ text, office, settled }) =>
				text && office ? { title: text, facts: [office, t('plan.dueOn', { on: told(settled?.due) })] } : null
			}
		>
			{(row) => (
				<>
					<div className={styles.pairs}>
						<Words name={[row, 'text']} label={t('plan.dutyText')} most={2000} />
						<Words name={[row, 'office']} label={t('plan.dutyOffice')} most={120} />
						<PlanDayField name={[row, 'settled', 'due']} label={t('plan.due')} />
					</div>
					<SettledFields list={['plan', 'duties']} row={row} but={['owner', 'due']} />
				</>
			)}
		</ListPart>
	);
}
