import { useTranslation } from 'react-i18next';
import { refusalIn } from './refusal.ts';

/** What a refusal's details say of its cause: the words in which `core` names it. */
const causes = ['fault', 'left', 'reason', 'field'] as const;

/** The sentence for a refusal or any other error, as exact as its details allow, saying what to do next. */
export function useRefusalSentence(): (error: unknown) => string {
	const { t } = useTranslation('refusals');
	return (error) => {
		const refusal = refusalIn(error);
		if (!refusal) return t('unreachable');
		const { code, details } = refusal;
		const exact: Record<string, Record<string, string>> = t('detail', { returnObjects: true, ...details });
		const sentences = causes.map((name) => exact[code]?.[String(details[name])]);
		return sentences.find((sentence) => sentence !== undefined) ?? t(code, { ...details });
	};
}
