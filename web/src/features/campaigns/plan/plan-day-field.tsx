import type { Plan, PlanDay } from '@pacesetter/core/campaigns';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';

interface ControlProps {
	readonly label: string;
	/** Given by the form. */
	readonly value?: PlanDay | null;
	readonly onChange?: (day: PlanDay | null) => void;
}

const kindOf = (day: PlanDay | null) => (day === null ? 'none' : 'on' in day ? 'on' : 'event');

function Control({ label, value = null, onChange }: ControlProps) {
	const { t } = useTranslation('campaigns');
	const events = Form.useWatch<Plan['events']>(['plan', 'events'], { preserve: true }) ?? [];
	const kind = kindOf(value);
	const turn = (to: 'none' | 'on' | 'event') => {
		if (to === 'none') return onChange?.(null);
		onChange?.(to === 'on' ? { on: '' } : { event: events[0]?.key ?? '', offsetDays: 0 });
	};
	return (
		<span className={styles.together}>
			<Select
				aria-label={label}
				value={kind}
				options={(['none', 'on', 'event'] as const).map((one) => ({
					value: one,
					label: t(`plan.dayKind.${one}`),
					disabled: one === 'event' && events.length === 0,
				}))}
				onChange={turn}
			/>
			{value && 'on' in value && (
				<Input
					type="date"
					aria-label={label}
					value={value.on}
					onChange={({ target }) => onChange?.({ on: target.value })}
				/>
			)}
			{value && 'event' in value && (
				<>
					<Select
						aria-label={t('plan.chooseEvent')}
						value={value.event}
						options={events.map(({ key, name }) => ({ value: key, label: name }))}
						onChange={(event: string) => onChange?.({ ...value, event })}
					/>
					<InputNumber
						aria-label={t('plan.offset')}
						value={value.offsetDays}
						precision={0}
						onChange={(days) => onChange?.({ ...value, offsetDays: days ?? 0 })}
					/>
				</>
			)}
		</span>
	);
}

/** A day of the plan: known, hung on an event, or open. */
export function PlanDayField({ name, label, hint }: { name: (string | number)[]; label: string; hint?: string }) {
	return (
		<Form.Item
			className={styles.double ?? ''}
			name={name}
			label={label}
			extra={hint}
			normalize={(day: PlanDay | null) => day}
		>
			<Control label={label} />
		</Form.Item>
	);
}
