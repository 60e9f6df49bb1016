import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { HydratedRouter } from 'react-router/dom';
import { forgetWhenSignedOut } from './forget-reading.ts';
import { createTranslator } from './i18n/index.ts';

/** Only the language of this page is loaded. */
async function wordsOfPage() {
	if (document.documentElement.lang === 'en') {
		return createTranslator('en', (await import('./i18n/words.en.ts')).words);
	}
	return createTranslator('zh-CN', (await import('./i18n/words.zh-CN.ts')).words);
}

forgetWhenSignedOut();
const translator = await wordsOfPage();
startTransition(() => {
	hydrateRoot(
		document,
		<StrictMode>
			<I18nextProvider i18n={translator}>
				<HydratedRouter />
			</I18nextProvider>
		</StrictMode>,
	);
});
