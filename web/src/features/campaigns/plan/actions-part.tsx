import { evidenceKinds, frequencies, type Plan, pillars } from '@pacesetter/core/campaigns';
import { organisationTypes } from '@pacesetter/core/organisation';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';
import { Amount, Choice, Words } from '../shared/fields.tsx';
import { Fold } from '../shared/fold.tsx';
import { ListPart } from './list-part.tsx';
import { PlanDayField } from './plan-day-field.tsx';
import { useToldDay } from './use-told-day.ts';

const fresh = {
	kind: 'mandatory',
	form: 'act',
	text: '',
	standard: '',
	pillar: null,
	centreWork: '',
	clauses: [],
	owner: '',
	from: null,
	due: null,
	types: [],
	evidence: 'record',
	target: null,
	unit: '',
	quotaLow: 1,
	quotaHigh: null,
	minutes: null,
	every: 'once',
};
const kinds = ['mandatory', 'optional'] as const;
const forms = ['act', 'meeting'] as const;

/** What is to be done: who, what, until when, shown by what. */
export function ActionsPart() {
	const { t } = useTranslation('campaigns');
	const told = useToldDay();
	return (
		<ListPart<Plan['actions'][number]>
			title={t('plan.actions')}
			path={['plan', 'actions']}
			add={t('plan.addAction')}
			fresh={fresh}
			line={({ text, kind, form, owner, due }) =>
				text
					? {
							title: text,
							facts: [
								t(`kind.${kind}`),
								form === 'meeting' ? t('form.meeting') : null,
								owner || t('plan.ownerOpen'),
								t('plan.dueOn', { on: told(due) }),
							],
						}
					: null
			}
		>
			{(row) => (
				<>
					<Words name={[row, 'text']} label={t('plan.text')} most={2000} rows={1} />
					<div className={styles.pairs}>
						<Choice
							name={[row, 'kind']}
							label={t('plan.kind')}
							options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
						/>
						<Choice
							name={[row, 'form']}
							label={t('plan.form')}
							options={forms.map((value) => ({ value, label: t(`form.${value}`) }))}
						/>
						<Words name={[row, 'owner']} label={t('plan.owner')} most={120} optional />
						<PlanDayField name={[row, 'from']} label={t('plan.windowFrom')} />
						<PlanDayField name={[row, 'due']} label={t('plan.due')} />
					</div>
					<Fold summary={t('plan.more')}>
						<More row={row} />
					</Fold>
				</>
			)}
		</ListPart>
	);
}

function More({ row }: { row: number }) {
	const { t } = useTranslation('campaigns');
	const { t: tell } = useTranslation('directives');
	const clauses = Form.useWatch<Plan['clauses']>(['plan', 'clauses'], { preserve: true }) ?? [];
	const told = clauses.filter((one) => one?.text).map(({ key, text }) => ({ value: key, label: text }));
	const part = Form.useWatch<number | null>(['plan', 'actions', row, 'share', 'count'], { preserve: true });
	return (
		<div className={styles.pairs}>
			<Words name={[row, 'standard']} label={t('plan.standard')} most={1000} rows={1} optional />
			<Words name={[row, 'measure']} label={t('plan.measure')} most={1000} rows={1} optional />
			<Choice
				name={[row, 'types']}
				label={t('plan.types')}
				optional
				many
				options={organisationTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
			/>
			<Choice
				name={[row, 'evidence']}
				label={t('plan.evidence')}
				options={evidenceKinds.map((value) => ({ value, label: t(`evidence.${value}`) }))}
			/>
			<Choice
				name={[row, 'every']}
				label={t('plan.every')}
				options={frequencies.map((value) => ({ value, label: t(`every.${value}`) }))}
			/>
			<Amount name={[row, 'quotaLow']} label={t('plan.quotaLow')} least={1} />
			<Amount name={[row, 'quotaHigh']} label={t('plan.quotaHigh')} least={1} optional />
			<Amount name={[row, 'target']} label={t('plan.target')} optional />
			<Words name={[row, 'unit']} label={t('plan.unit')} most={12} optional />
			<Amount name={[row, 'minutes']} label={t('plan.minutes')} optional />
			<Choice
				name={[row, 'pillar']}
				label={t('plan.pillar')}
				optional
				clear
				options={pillars.map((value) => ({ value, label: t(`pillar.${value}`) }))}
			/>
			<Words name={[row, 'centreWork']} label={t('plan.centreWork')} most={60} optional />
			<Also name={[row, 'also']} />
			<Amount name={[row, 'share', 'count']} label={tell('item.partCount')} optional />
			<Amount name={[row, 'share', 'of']} label={tell('item.wholeCount')} least={part || 1} optional />
			<Choice name={[row, 'clauses']} label={t('plan.cites')} optional many options={told} />
		</div>
	);
}

/** Other campaigns that it counts for, by name. */
function Also({ name }: { name: (string | number)[] }) {
	const { t } = useTranslation('directives');
	return (
		<Form.Item name={name} label={t('item.also')}>
			<Select mode="tags" open={false} maxCount={10} />
		</Form.Item>
	);
}
