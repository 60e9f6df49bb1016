import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';
import { Amount, Day, Words } from '../shared/fields.tsx';
import { Criteria } from './criteria.tsx';
import { ListPart } from './list-part.tsx';

/** Clauses from above that each plan below has to answer. */
export function ClausesPart() {
	const { t } = useTranslation('campaigns');
	return (
		<ListPart title={t('plan.clauses')} path={['plan', 'clauses']} add={t('plan.addClause')} fresh={{ text: '' }}>
			{(row) => <Words name={[row, 'text']} label={t('plan.clauseText')} most={4000} rows={1} />}
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
		<ListPart
			title={t('plan.indicators')}
			path={['plan', 'indicators']}
			add={t('plan.addIndicator')}
			fresh={freshIndicator}
		>
			{(row) => (
				<div className={styles.pairs}>
					<Words name={[row, 'name']} label={t('plan.indicatorName')} most={60} />
					<Words name={[row, 'unit']} label={t('plan.unit')} most={12} optional />
					<Amount name={[row, 'baseline']} label={t('plan.baseline')} optional />
					<Amount name={[row, 'floor']} label={t('plan.floor')} optional />
					<Amount name={[row, 'stretch']} label={t('plan.stretch')} optional />
				</div>
			)}
		</ListPart>
	);
}

/** Named standards with their criteria. */
export function StandardsPart() {
	const { t } = useTranslation('campaigns');
	return (
		<ListPart
			title={t('plan.standards')}
			path={['plan', 'standards']}
			add={t('plan.addStandard')}
			fresh={{ name: '', subject: '', criteria: [] }}
		>
			{(row) => (
				<div className={styles.pairs}>
					<Words name={[row, 'name']} label={t('plan.standardName')} most={60} />
					<Words name={[row, 'subject']} label={t('plan.subject')} most={60} optional />
					<Criteria row={row} />
				</div>
			)}
		</ListPart>
	);
}

/** Which office sees to what. */
export function DutiesPart() {
	const { t } = useTranslation('campaigns');
	return (
		<ListPart
			title={t('plan.duties')}
			path={['plan', 'duties']}
			add={t('plan.addDuty')}
			fresh={{ text: '', office: '' }}
		>
			{(row) => (
				<div className={styles.pairs}>
					<Words name={[row, 'text']} label={t('plan.dutyText')} most={400} />
					<Words name={[row, 'office']} label={t('plan.dutyOffice')} most={60} />
				</div>
			)}
		</ListPart>
	);
}
