import type { Plan } from '@pacesetter/core/campaigns';
import { sectionNames, usualFilingDays } from '@pacesetter/core/campaigns';
import { Alert, Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import styles from '../shared/campaigns.module.css';
import { Words } from '../shared/fields.tsx';
import type { Campaign } from '../shared/types.ts';
import { ActionsPart } from './actions-part.tsx';
import { GroupsPart } from './groups-part.tsx';
import { ClausesPart, DutiesPart, EventsPart, IndicatorsPart, StandardsPart } from './parts.tsx';
import { PhasesPart } from './phases-part.tsx';
import { PlanDayField } from './plan-day-field.tsx';
import { PlanFormField, PlanLength } from './plan-length.tsx';
import { SeatsPart } from './seats-part.tsx';
import { UpperPart } from './upper-part.tsx';
import { withInherited, withoutEmptyLines } from './with-inherited.ts';

interface Fields {
	readonly name: string;
	readonly plan: Plan;
}

interface Props {
	/** As it was when the form was opened. */
	readonly opened: Campaign;
	/** As it is now. */
	readonly newest: Campaign;
	readonly onReopen: () => void;
}

/** The plan as a form, kept as a whole. What somebody else kept meanwhile is shown at once, or told where one has written oneself. */
export function PlanForm({ opened, newest, onReopen }: Props) {
	const { t } = useTranslation('campaigns');
	const { t: filing } = useTranslation('filing');
	const { busy, act } = useAct();
	const tell = useUndo();
	const [form] = Form.useForm<Fields>();
	const [changed, change] = useState(false);
	const [edition, keep] = useState(opened.edition);
	const { id } = opened;
	const overtaken = newest.edition > edition;
	useEffect(() => {
		if (overtaken && !changed && !busy) onReopen();
	}, [overtaken, changed, busy, onReopen]);
	const blocker = useBlocker(changed && !busy);
	const save = async (fields: Fields): Promise<void> => {
		const done = await act(async () => {
			const kept = await api.campaigns.plan.save({ id, edition, ...fields, plan: withoutEmptyLines(fields.plan) });
			keep(kept.edition);
			change(false);
		});
		if (done) tell({ title: t('plan.saved') });
	};
	return (
		<Form<Fields>
			form={form}
			layout="vertical"
			initialValues={{ name: opened.name, plan: withInherited(opened) }}
			onValuesChange={() => change(true)}
			onFinish={() => void save(form.getFieldsValue(true))}
		>
			<p className={styles.lead}>{t('plan.empty')}</p>
			<Words name="name" label={t('plan.name')} most={80} />
			<section className={styles.box}>
				<h2>{t('plan.sections')}</h2>
				{sectionNames.map((name) => (
					<Words
						key={name}
						name={['plan', 'sections', name]}
						label={t(`sectionName.${name}`)}
						most={20_000}
						rows={2}
						optional
					/>
				))}
				<PlanDayField
					name={['plan', 'filing']}
					label={filing('plan.due')}
					hint={filing('plan.dueHint', { days: usualFilingDays })}
				/>
				<Words name={['plan', 'feature']} label={t('plan.feature')} most={20_000} rows={1} optional />
				<Words name={['plan', 'publicity']} label={t('plan.publicity')} most={20_000} rows={1} optional />
				<PlanFormField />
			</section>
			<UpperPart opened={opened} newest={newest} />
			<ActionsPart />
			<EventsPart />
			<PhasesPart />
			<IndicatorsPart />
			<StandardsPart />
			<ClausesPart upper={newest.upper} />
			<SeatsPart campaign={opened} />
			<GroupsPart />
			<DutiesPart />
			{overtaken && changed && (
				<Alert
					type="warning"
					showIcon
					title={t('plan.overtaken')}
					action={<Button onClick={onReopen}>{t('plan.reopen')}</Button>}
				/>
			)}
			<div className={styles.stay}>
				<Button type="primary" htmlType="submit" loading={busy}>
					{t('plan.save')}
				</Button>
				<PlanLength />
				{changed && <span role="status">{t('plan.unsaved')}</span>}
				{blocker.state === 'blocked' && <Button onClick={() => blocker.proceed()}>{t('plan.leave')}</Button>}
			</div>
		</Form>
	);
}
