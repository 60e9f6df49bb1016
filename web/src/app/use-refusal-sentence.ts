import { useTranslation } from 'react-i18next';
import { type RefusalAnswer, refusalIn } from './refusal.ts';

/** The sentence for a refusal or any other error, saying what to do next. */
export function useRefusalSentence(): (error: unknown) => string {
	const { t } = useTranslation('refusals');
	return (error) => {
		const refusal: RefusalAnswer | null = refusalIn(error);
		return refusal ? t(refusal.code, { ...refusal.details }) : t('unreachable');
	};
}
