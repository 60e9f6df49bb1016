import { createHash } from 'node:crypto';
import { calendarKinds, calendarNames } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import { Hono } from 'hono';
import { type HttpEnv, perform } from '../../../platform/http/index.ts';
import { calendarText } from '../../../platform/text/index.ts';
import { readCalendar } from '../read-calendar.ts';

/** The whole country keeps one time. */
const timeZone = 'Asia/Shanghai';

/** Calendars to subscribe to. Who asks is told by the token alone: calendars send no cookies. */
export function calendarRoutes({ origin }: { origin: string | null }): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.get('/calendar/:token/:file{[a-z]+\\.ics}', async (c) => {
		const kind = calendarKinds.find((one) => `${one}.ics` === c.req.param('file'));
		if (!kind) throw new Refusal('NOT_FOUND');
		const request = { ...c.get('request'), caller: null };
		const entries = await perform(request, readCalendar, { token: c.req.param('token'), kind });
		const site = origin ?? new URL(c.req.url).origin;
		const events = entries.map(({ key, path, ...entry }) => ({ ...entry, uid: `${key}@pacesetter`, url: site + path }));
		const body = calendarText(calendarNames[kind], timeZone, events);
		const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
		// It is one person's, and what he may see may change at any time.
		c.header('Cache-Control', 'private, no-cache');
		c.header('ETag', tag);
		c.header('X-Robots-Tag', 'noindex');
		const asked = c.req.header('if-none-match') ?? '';
		if (asked.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)) return c.body(null, 304);
		c.header('Content-Type', 'text/calendar; charset=utf-8');
		return c.body(body);
	});
	return routes;
}
