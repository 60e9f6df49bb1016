import { useTranslation } from 'react-i18next';
import type { Item } from '../shared/types.ts';

/** When an item is due, in words; null where nothing is said. */
function useDueWords({ dueOn, event, offsetDays }: Item): string | null {
	const { t } = useTranslation('directives');
	const days = Math.abs(offsetDays ?? 0);
	if (dueOn) return t('item.due', { day: dueOn });
	if (!event) return null;
	const onEvent = days === 0 ? 'item.onEvent' : (offsetDays ?? 0) > 0 ? 'item.onEventOff' : 'item.onEventBefore';
	return t(onEvent, { event, days });
}

function useQuotaWords({ quotaLow, quotaHigh, partCount, wholeCount }: Item): (string | null)[] {
	const { t } = useTranslation('directives');
	const quota =
		quotaLow !== null && quotaHigh !== null
			? t('item.quota', { low: quotaLow, high: quotaHigh })
			: quotaLow !== null
				? t('item.quotaLeast', { low: quotaLow })
				: quotaHigh !== null
					? t('item.quotaMost', { high: quotaHigh })
					: null;
	const parted =
		partCount === null && wholeCount === null
			? null
			: t('item.part', { part: partCount ?? '?', whole: wholeCount ?? '?' });
	return [quota, parted];
}

/** What is set of an item, in words: who, when, how many, what it serves. */
export function useItemWords(item: Item): string[] {
	const { t } = useTranslation('directives');
	const { t: tell } = useTranslation('campaigns');
	const { ownerName, ownerSaid, pillar, mandatory, measure, types, every, centreWork, also, seats, startsOn } = item;
	const owner = ownerName ?? (ownerSaid ? t('item.ownerSaid', { said: ownerSaid }) : null);
	const due = useDueWords(item);
	const quota = useQuotaWords(item);
	const facts = [
		owner,
		startsOn && t('item.starts', { day: startsOn }),
		due,
		...quota,
		types.length > 0 ? t('item.askedOf', { types: types.map((type) => tell(`type.${type}`)).join('、') }) : null,
		every === 'once' ? null : tell(`every.${every}`),
		pillar && t(`pillar.${pillar}`),
		centreWork && t('item.serves', { work: centreWork }),
		also.length > 0 ? t('item.counts', { names: also.join('、') }) : null,
		...seats.map(({ role, who }) => `${tell(`seat.${role}`)}：${who}`),
		mandatory ? null : t('item.optional'),
		measure,
	];
	return facts.filter((fact): fact is string => fact !== null && fact !== '');
}
