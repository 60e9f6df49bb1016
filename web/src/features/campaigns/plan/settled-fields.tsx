import { type Plan, pillars } from '@pacesetter/core/campaigns';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';
import { Choice, Words } from '../shared/fields.tsx';
import { Fold } from '../shared/fold.tsx';
import { PlanDayField } from './plan-day-field.tsx';

type Fact = 'owner' | 'due' | 'measure' | 'standard';
type Path = readonly (string | number)[];

interface Props {
	/** The list in the form, and the part's place in it. */
	readonly list: Path;
	readonly row: number;
	/** What the part has a field of its own for. */
	readonly but?: readonly Fact[];
}

/** What the desk of the directive settled of a part, and that can be set here as well: who, when, by what, from which clauses. */
export function SettledFields({ list, row, but = [] }: Props) {
	const { t } = useTranslation('campaigns');
	const clauses = Form.useWatch<Plan['clauses']>(['plan', 'clauses'], { preserve: true }) ?? [];
	const told = clauses.filter((one) => one?.text).map(({ key, text }) => ({ value: key, label: text }));
	const of = (name: string): (string | number)[] => [row, 'settled', name];
	const has = (name: Fact): boolean => !but.includes(name);
	return (
		<Fold summary={t('plan.more')}>
			<div className={styles.pairs}>
				{has('owner') && <Words name={of('owner')} label={t('plan.owner')} most={120} optional />}
				{has('due') && <PlanDayField name={of('due')} label={t('plan.due')} />}
				{has('measure') && <Words name={of('measure')} label={t('plan.measure')} most={1000} rows={1} optional />}
				{has('standard') && <Words name={of('standard')} label={t('plan.standard')} most={1000} rows={1} optional />}
				<Choice
					name={of('pillar')}
					label={t('plan.pillar')}
					optional
					clear
					options={pillars.map((value) => ({ value, label: t(`pillar.${value}`) }))}
				/>
				<Choice name={of('clauses')} label={t('plan.cites')} optional many options={told} />
			</div>
			<SettledWords path={[...list, row, 'settled']} />
		</Fold>
	);
}

/** What else the desk settled, to be read: changed there, it is offered here. */
function SettledWords({ path }: { path: Path }) {
	const { t } = useTranslation('campaigns');
	const { t: tell } = useTranslation('directives');
	const settled = Form.useWatch<Plan['indicators'][number]['settled']>([...path], { preserve: true });
	if (!settled) return null;
	const { text, optional, quotaLow, quotaHigh, types = [], every = 'once', centreWork, also = [], share } = settled;
	const facts = [
		text,
		optional ? t('kind.optional') : null,
		quotaLow ? tell('item.quotaLeast', { low: quotaLow }) : null,
		quotaHigh ? tell('item.quotaMost', { high: quotaHigh }) : null,
		types.map((type) => t(`type.${type}`)).join('、'),
		every === 'once' ? null : t(`every.${every}`),
		centreWork ? tell('item.serves', { work: centreWork }) : null,
		also.length > 0 ? tell('item.counts', { names: also.join('、') }) : null,
		share ? tell('item.part', { part: share.count ?? '?', whole: share.of ?? '?' }) : null,
	].filter((fact) => fact);
	return facts.length === 0 ? null : <p className={styles.soft}>{facts.join('；')}</p>;
}
