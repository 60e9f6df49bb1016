import type { i18n } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';

const style = `body{margin:0;background:#f4f5f7;color:#1f2329;font:1rem/1.6 system-ui,"Noto Sans CJK SC",sans-serif}
main{max-width:30rem;margin:3rem auto;padding:1.5rem;background:#fff;border:1px solid #dcdfe4;border-radius:6px}
h1{margin:0;font-size:1.25rem}a{color:#a8201a}`;

/**
 * What a reader is told who asks more often than is allowed: when he may ask again. A page by itself, without the rest of the
 * site: making that would take what the limit is to save.
 * @param again the address to ask again
 */
export function renderBusy({ t, language }: i18n, seconds: number, again: string): string {
	return `<!doctype html>${renderToStaticMarkup(
		<html lang={language}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="robots" content="noindex" />
				<title>{t('busy.title')}</title>
				<style>{style}</style>
			</head>
			<body>
				<main>
					<h1>{t('busy.title')}</h1>
					<p>{t('busy.advice', { seconds })}</p>
					<a href={again}>{t('busy.again')}</a>
				</main>
			</body>
		</html>,
	)}`;
}
