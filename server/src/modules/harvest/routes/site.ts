import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { type HttpEnv, perform, type Request } from '../../../platform/http/index.ts';
import { stateOfRecords } from '../list-newest.ts';
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

/**
 * Brings the records up to date and names their state in the headers of the answer.
 * @returns whether the one who asks has this answer already
 */
export async function isKnown(c: Context<HttpEnv>, site: Site): Promise<boolean> {
	const request = asAnybody(c);
	await perform(request, bringUpToDate, undefined);
	const { latest, generation, categories } = await perform(request, stateOfRecords, undefined);
	const state = JSON.stringify([site.origin, c.req.path, generation, categories]);
	const tag = `"${createHash('sha256').update(state).digest('base64url').slice(0, 27)}"`;
	// A document may be hidden at any time: caches ask each time, and are told quickly that nothing has changed.
	c.header('Cache-Control', 'public, no-cache');
	c.header('ETag', tag);
	if (latest) c.header('Last-Modified', latest.toUTCString());
	const asked = c.req.header('if-none-match');
	if (asked !== undefined) return asked.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
	const since = Date.parse(c.req.header('if-modified-since') ?? '');
	return latest !== null && !Number.isNaN(since) && latest.getTime() <= since;
}
