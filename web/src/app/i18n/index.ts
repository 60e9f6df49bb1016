import { createInstance, type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../context.ts';

export const defaultNamespace = 'common';

/** The words of one language: each namespace is a file of its own. */
export type Words = Record<string, Record<string, unknown>>;

/** A translator for one request or one browser page. Ready when returned, since all words are at hand. */
export function createTranslator(locale: Locale, words: Words): i18n {
	const translator = createInstance();
	translator.use(initReactI18next);
	void translator.init({
		lng: locale,
		fallbackLng: false,
		defaultNS: defaultNamespace,
		resources: { [locale]: words } as Resource,
		interpolation: { escapeValue: false },
		initAsync: false,
		react: { useSuspense: false },
	});
	return translator;
}
