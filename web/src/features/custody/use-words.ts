import { useTranslation } from 'react-i18next';
import type { Period } from './types.ts';

/** What a period is of, and why it is that long: our own words for what the program knows, else what was written. */
export function usePeriodWords() {
	const { t } = useTranslation('custody');
	const words: Readonly<Record<string, Readonly<Record<string, { name: string; reason: string }>>>> = t('what', {
		returnObjects: true,
	});
	const known = (what: string) => {
		const [domain = '', thing = ''] = what.split('.');
		return words[domain]?.[thing];
	};
	return {
		t,
		name: ({ what }: Period): string => known(what)?.name ?? what,
		reason: ({ what, days, usual, reason }: Period): string =>
			(days === usual ? known(what)?.reason : undefined) ?? reason,
		length: (days: number): string => (days % 365 === 0 ? t('inYears', { years: days / 365 }) : t('inDays', { days })),
	};
}
