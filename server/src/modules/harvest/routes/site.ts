import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { type HttpEnv, perform, type Request } from '../../../platform/http/index.ts';
import { bringUpToDate } from '../make-records.ts';

/** As readers know the library; its pages say so too. */
export const libraryName = '争先文库';

/** Addresses as others follow them. */
export interface Site {
	readonly origin: string;
}
export const siteOf = (c: Context<HttpEnv>, origin: string | null): Site => ({
	origin: origin ?? new URL(c.req.url).origin,
});
export const documentAddress = ({ origin }: Site, number: number): string => `${origin}/documents/${number}`;
export const categoryAddress = ({ origin }: Site, id: string): string => `${origin}/categories/${id}`;

/** Whoever asks: here he is nobody, so that what he is answered is for everybody. */
export const asAnybody = (c: Context<HttpEnv>): Request => ({ ...c.get('request'), caller: null });

/** As OAI-PMH and sitemaps write an instant. */
export const second = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z');

/** Before anything is answered from the records. */
export const freshen = (c: Context<HttpEnv>): Promise<void> => perform(asAnybody(c), bringUpToDate, undefined);

/**
 * Names an answer in its headers by what it holds. No date is named: one of whole seconds would miss what changes within one.
 * @returns whether the one who asks has it already
 */
export function isKnown(c: Context<HttpEnv>, exact: string): boolean {
	const tag = `"${createHash('sha256').update(exact).digest('base64url').slice(0, 27)}"`;
	// A document may be hidden at any time: caches ask each time, and are told quickly that nothing has changed.
	c.header('Cache-Control', 'public, no-cache');
	c.header('ETag', tag);
	const asked = c.req.header('if-none-match') ?? '';
	return asked.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

/** An XML document, unless the one who asks has it. */
export function answer(c: Context<HttpEnv>, type: string, body: string): Response {
	if (isKnown(c, body)) return c.body(null, 304);
	c.header('Content-Type', `${type}; charset=utf-8`);
	return c.body(body);
}
