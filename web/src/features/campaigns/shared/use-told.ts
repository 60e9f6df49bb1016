import { mostCharacters, planFields, type Told } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../ui/format.ts';

/** How fields of a plan and their values are told: names for choices, days by their event, lists in one line. */
export function useTold() {
	const { t } = useTranslation('campaigns');
	const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
		kind: { mandatory: t('kind.mandatory'), optional: t('kind.optional') },
		form: {
			act: t('form.act'),
			meeting: t('form.meeting'),
			general: t('plan.formOf.general', { most: formatCount(mostCharacters({ form: 'general' })) }),
			special: t('plan.formOf.special', { most: formatCount(mostCharacters({ form: 'special' })) }),
		},
		evidence: t('evidence', { returnObjects: true }),
		pillar: t('pillar', { returnObjects: true }),
		every: t('every', { returnObjects: true }),
		types: t('type', { returnObjects: true }),
		role: t('seat', { returnObjects: true }),
		optional: { true: t('kind.optional'), false: t('kind.mandatory') },
	};
	const field = (name: string): string => {
		const known = planFields.find((one) => one === name);
		return known ? t(`difference.field.${known}`) : name;
	};
	const value = (name: string, told: Told): string => {
		if (told === null || told === '') return t('difference.nothing');
		if (Array.isArray(told))
			return told.length === 0 ? t('difference.nothing') : told.map((one) => value(name, one)).join('；');
		if (typeof told === 'number') return String(told);
		if (typeof told === 'string') return choices[name]?.[told] ?? told;
		if ('on' in told) return told.on;
		const { event, offsetDays } = told;
		const count = Math.abs(offsetDays);
		return t(`difference.${offsetDays === 0 ? 'onEvent' : offsetDays < 0 ? 'beforeEvent' : 'afterEvent'}`, {
			event,
			count,
		});
	};
	return { field, value };
}
