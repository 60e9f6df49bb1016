import { type Plan, type PlanDay, resolveDay } from '@pacesetter/core/campaigns';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';

/** Tells a day of the plan that is being written: itself, the event it hangs on while that has none, or that it is open. */
export function useToldDay(): (day: PlanDay | null | undefined) => string {
	const { t } = useTranslation('campaigns');
	const events = Form.useWatch<Plan['events']>(['plan', 'events'], { preserve: true }) ?? [];
	return (day) => {
		const on = resolveDay(day ?? null, events);
		if (on !== null) return on;
		const event = day && 'event' in day ? events.find(({ key }) => key === day.event) : undefined;
		return event ? t('plan.hung', { event: event.name }) : t('overview.open');
	};
}
