import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { renderToReadableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import {
	type EntryContext,
	type HandleErrorFunction,
	isRouteErrorResponse,
	type RouterContextProvider,
	ServerRouter,
} from 'react-router';
import { renderBusy } from './busy/busy-page.tsx';
import { type Locale, localeContext, nonceContext } from './context.ts';
import { createTranslator } from './i18n/index.ts';
import { words as en } from './i18n/words.en.ts';
import { words as zhCN } from './i18n/words.zh-CN.ts';

export { apiContext, localeContext, meContext, nonceContext, originContext } from './context.ts';

const translatorFor = (locale: Locale) => createTranslator(locale, locale === 'en' ? en : zhCN);

/** For whoever asks too often: see there. */
export const busyPage = (locale: Locale, seconds: number, again: string): string =>
	renderBusy(translatorFor(locale), seconds, again);

/** Every page waits for its data anyway, so it is sent whole: then Ant Design's styles can stand in its head. */
export default async function renderPage(
	request: Request,
	status: number,
	headers: Headers,
	routes: EntryContext,
	context: RouterContextProvider,
): Promise<Response> {
	const nonce = context.get(nonceContext);
	const styles = createCache();
	const stream = await renderToReadableStream(
		<I18nextProvider i18n={translatorFor(context.get(localeContext))}>
			<StyleProvider cache={styles}>
				<ServerRouter context={routes} url={request.url} nonce={nonce} />
			</StyleProvider>
		</I18nextProvider>,
		{ nonce, signal: request.signal },
	);
	const page = await new Response(stream).text();
	const antdStyles = styles.cache.size > 0 ? extractStyle(styles) : '';
	headers.set('Content-Type', 'text/html; charset=utf-8');
	return new Response(antdStyles ? page.replace('</head>', () => `${antdStyles}</head>`) : page, { status, headers });
}

/** Refusals and unknown addresses are answers, not faults; a reader who goes away is neither. */
export const handleError: HandleErrorFunction = (error, { request }) => {
	if (request.signal.aborted || isRouteErrorResponse(error)) return;
	console.error(error);
};
