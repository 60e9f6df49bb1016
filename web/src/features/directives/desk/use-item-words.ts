import { useTranslation } from 'react-i18next';
import type { Item } from '../shared/types.ts';

/** What is set of an item, in words: who, when, how many, which pillar. */
export function useItemWords(item: Item): string[] {
	const { t } = useTranslation('directives');
	const { ownerName, ownerSaid, dueOn, event, offsetDays, quotaLow, quotaHigh, pillar, mandatory, measure } = item;
	const owner = ownerName ?? (ownerSaid ? t('item.ownerSaid', { said: ownerSaid }) : null);
	const days = Math.abs(offsetDays ?? 0);
	const onEvent =
		event && (days === 0 ? 'item.onEvent' : (offsetDays ?? 0) > 0 ? 'item.onEventOff' : 'item.onEventBefore');
	const due = dueOn ? t('item.due', { day: dueOn }) : onEvent ? t(onEvent, { event, days }) : null;
	const quota =
		quotaLow !== null && quotaHigh !== null
			? t('item.quota', { low: quotaLow, high: quotaHigh })
			: quotaLow !== null
				? t('item.quotaLeast', { low: quotaLow })
				: quotaHigh !== null
					? t('item.quotaMost', { high: quotaHigh })
					: null;
	const binding = mandatory ? null : t('item.optional');
	return [owner, due, quota, pillar && t(`pillar.${pillar}`), binding, measure].filter((fact) => fact !== null);
}
