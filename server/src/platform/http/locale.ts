import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { HttpEnv } from './env.ts';

const locales = ['zh-CN', 'en'] as const;
type Locale = (typeof locales)[number];
export const isLocale = (text: string | undefined): text is Locale => locales.some((locale) => locale === text);

/** The language of whoever asks: Chinese unless he chose, or his browser asks for English before Chinese. */
export function localeIn(c: Context<HttpEnv>): Locale {
	const chosen = getCookie(c, 'locale');
	if (isLocale(chosen)) return chosen;
	return /^en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'zh-CN';
}
