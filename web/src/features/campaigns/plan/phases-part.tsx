import { exitMeasures, type Plan } from '@pacesetter/core/campaigns';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';
import { Amount, Choice, Words } from '../shared/fields.tsx';
import { ListPart } from './list-part.tsx';
import { PlanDayField } from './plan-day-field.tsx';
import { SettledFields } from './settled-fields.tsx';
import { useToldDay } from './use-told-day.ts';

const freshPhase = { name: '', from: null, until: null, exits: [], milestones: [] };
const freshExit = { text: '', judged: false, target: null };

/** Phases with what must hold before each is over. */
export function PhasesPart() {
	const { t } = useTranslation('campaigns');
	const told = useToldDay();
	return (
		<ListPart<Plan['phases'][number]>
			title={t('plan.phases')}
			path={['plan', 'phases']}
			add={t('plan.addPhase')}
			fresh={freshPhase}
			line={({ name, from, until, exits = [], milestones = [] }) =>
				name
					? {
							title: name,
							facts: [
								t('plan.span', { from: told(from), until: told(until) }),
								t('plan.exitsOf', { count: exits.length }),
								t('plan.milestonesOf', { count: milestones.length }),
							],
						}
					: null
			}
		>
			{(row) => (
				<>
					<div className={styles.pairs}>
						<Words name={[row, 'name']} label={t('plan.phaseName')} most={60} />
						<PlanDayField name={[row, 'from']} label={t('plan.from')} />
						<PlanDayField name={[row, 'until']} label={t('plan.until')} />
					</div>
					<ListPart path={[row, 'exits']} add={`${t('plan.exits')}：${t('plan.addExit')}`} fresh={freshExit}>
						{(exit) => (
							<div className={styles.pairs}>
								<Words name={[exit, 'text']} label={t('plan.exitText')} most={1000} />
								<Amount name={[exit, 'target']} label={t('plan.exitTarget')} optional />
								<Form.Item name={[exit, 'judged']} valuePropName="checked">
									<Checkbox>{t('plan.exitJudged')}</Checkbox>
								</Form.Item>
								<MeasureFields row={exit} />
							</div>
						)}
					</ListPart>
					<ListPart
						path={[row, 'milestones']}
						add={`${t('plan.milestones')}：${t('plan.addExit')}`}
						fresh={{ name: '', on: null }}
					>
						{(milestone) => (
							<div className={styles.pairs}>
								<Words name={[milestone, 'name']} label={t('plan.milestones')} most={60} />
								<PlanDayField name={[milestone, 'on']} label={t('plan.milestoneOn')} />
							</div>
						)}
					</ListPart>
					<SettledFields list={['plan', 'phases']} row={row} but={['due', 'measure']} />
				</>
			)}
		</ListPart>
	);
}

/** What a criterion is counted by: an action or an indicator of the plan. */
function MeasureFields({ row }: { row: number }) {
	const { t } = useTranslation('steering');
	const actions = Form.useWatch<Plan['actions']>(['plan', 'actions'], { preserve: true }) ?? [];
	const indicators = Form.useWatch<Plan['indicators']>(['plan', 'indicators'], { preserve: true }) ?? [];
	const parts = [
		...actions.map(({ key, text }) => ({ value: key, label: text })),
		...indicators.map(({ key, name }) => ({ value: key, label: name })),
	];
	return (
		<>
			<Choice
				name={[row, 'measure']}
				label={t('exit.measure')}
				optional
				clear
				options={exitMeasures.map((value) => ({ value, label: t(`exit.measures.${value}`) }))}
			/>
			<Choice name={[row, 'of']} label={t('exit.of')} optional clear options={parts} />
		</>
	);
}
