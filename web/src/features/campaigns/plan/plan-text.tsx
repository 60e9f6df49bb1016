import { type Plan, type PlanDay, resolveDay, sectionNames, usualFilingDays } from '@pacesetter/core/campaigns';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';

/** A plan to be read: all that it says but for phases and seats, which the overview shows. */
export function PlanText({ plan }: { plan: Plan }) {
	const { t } = useTranslation('campaigns');
	const { t: words } = useTranslation('filing');
	const { filing } = plan;
	return (
		<>
			<p className={styles.soft}>{t('plan.locked')}</p>
			{sectionNames.map((name) => (
				<Part key={name} title={t(`sectionName.${name}`)} words={plan.sections[name]} />
			))}
			<Part title={t('plan.feature')} words={plan.feature} />
			<Part title={t('plan.publicity')} words={plan.publicity} />
			<p>
				{filing
					? words('plan.told', { on: resolveDay(filing, plan.events) ?? t('overview.open') })
					: words('plan.toldUsual', { days: usualFilingDays })}
			</p>
			<Actions plan={plan} />
			<Indicators plan={plan} />
			<Part title={t('plan.standards')} rows={plan.standards}>
				{({ key, name, subject, criteria }) => (
					<li key={key}>
						<b>{name}</b>
						{subject && `（${subject}）`}：{criteria.join('；')}
					</li>
				)}
			</Part>
			<Part title={t('plan.duties')} rows={plan.duties}>
				{({ key, office, text, settled }) => (
					<li key={key}>
						<b>{office}</b>：{text}
						<Due day={settled?.due} events={plan.events} />
					</li>
				)}
			</Part>
			<Part title={t('plan.groups')} rows={plan.groups ?? []}>
				{({ key, name, seats, settled }) => (
					<li key={key}>
						<b>{name}</b>：{seats.map(({ role, who }) => `${t(`seat.${role}`)} ${who}`).join('，')}
						<Due day={settled?.due} events={plan.events} />
					</li>
				)}
			</Part>
			<Part title={t('plan.clauses')} rows={plan.clauses}>
				{({ key, text }) => (
					<li key={key} className={styles.words}>
						{text}
					</li>
				)}
			</Part>
		</>
	);
}

/** Until when, where that is known. */
function Due({ day, events }: { day: PlanDay | null | undefined; events: Plan['events'] }) {
	const { t } = useTranslation('directives');
	const on = resolveDay(day ?? null, events);
	return on === null ? null : `（${t('item.due', { day: on })}）`;
}

interface PartProps<Row> {
	readonly title: string;
	readonly words?: string;
	readonly rows?: readonly Row[];
	readonly children?: (row: Row) => ReactNode;
}

/** A part of the plan; nothing where it says nothing. */
function Part<Row>({ title, words = '', rows = [], children }: PartProps<Row>) {
	if (words.trim() === '' && rows.length === 0) return null;
	return (
		<section className={styles.box}>
			<h2>{title}</h2>
			{words && <p className={styles.words}>{words}</p>}
			{rows.length > 0 && <ol className={styles.list}>{rows.map((row) => children?.(row))}</ol>}
		</section>
	);
}

function Actions({ plan }: { plan: Plan }) {
	const { t } = useTranslation('campaigns');
	return (
		<Part title={t('plan.actions')} rows={plan.actions}>
			{(action) => (
				<li key={action.key}>
					<b>{action.text}</b>（{t(`kind.${action.kind}`)}，{action.owner}，
					{resolveDay(action.due, plan.events) ?? t('overview.open')}
					{action.every !== 'once' && `，${t(`every.${action.every}`)}`}）
					{action.standard && <p className={styles.words}>{action.standard}</p>}
					{action.measure && <p className={styles.words}>{`${t('plan.measure')}：${action.measure}`}</p>}
				</li>
			)}
		</Part>
	);
}

/** Where one stands, the floor that binds, and the stretch target beside it. */
function Indicators({ plan }: { plan: Plan }) {
	const { t } = useTranslation('campaigns');
	return (
		<Part title={t('plan.indicators')} rows={plan.indicators}>
			{({ key, name, unit, settled, ...values }) => {
				const told = (['baseline', 'floor', 'stretch'] as const).flatMap((one) => {
					const value = values[one];
					return value === null ? [] : [`${t(`plan.${one}`)} ${value}${unit}`];
				});
				return (
					<li key={key}>
						<b>{name}</b>
						{told.length > 0 && `：${told.join('，')}`}
						{settled?.measure && <p className={styles.words}>{`${t('plan.measure')}：${settled.measure}`}</p>}
					</li>
				);
			}}
		</Part>
	);
}
