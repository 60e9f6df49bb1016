import { Hono } from 'hono';
import { type HttpEnv, perform } from '../../../platform/http/index.ts';
import { element, type Xml, xmlDocument } from '../../../platform/text/index.ts';
import { listPart, listParts } from '../list-open.ts';
import { answer, asAnybody, categoryAddress, documentAddress, freshen, second, siteOf } from './site.ts';

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** There is no part as far back as this one. */
const mostPart = 1_000_000_000;

const entry = (name: 'url' | 'sitemap', loc: string, changed: Date | null): Xml =>
	element(name, {}, element('loc', {}, loc), ...(changed ? [element('lastmod', {}, second(changed))] : []));

/** What search engines go by: an index, the documents in parts by their numbers, and the pages that list them. */
export function sitemapRoutes(origin: string | null): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.get('/robots.txt', (c) => {
		const closed = ['/desk/', '/api/', '/sign-in'].map((path) => `Disallow: ${path}`);
		const lines = ['User-agent: *', ...closed, `Sitemap: ${siteOf(c, origin).origin}/sitemap.xml`];
		return c.text(`${lines.join('\n')}\n`);
	});
	routes.get('/sitemap.xml', async (c) => {
		const site = siteOf(c, origin);
		await freshen(c);
		const { parts } = await perform(asAnybody(c), listParts, undefined);
		const maps = parts.map(({ piece, changed_at }) =>
			entry('sitemap', `${site.origin}/sitemaps/${piece}.xml`, changed_at),
		);
		const lists = entry('sitemap', `${site.origin}/sitemaps/lists.xml`, null);
		return answer(c, 'application/xml', xmlDocument(element('sitemapindex', { xmlns }, lists, ...maps)));
	});
	routes.get('/sitemaps/lists.xml', async (c) => {
		const site = siteOf(c, origin);
		await freshen(c);
		const { categories } = await perform(asAnybody(c), listParts, undefined);
		const pages = ['/', '/documents'].map((path) => entry('url', `${site.origin}${path}`, null));
		const filled = categories.filter(({ documents }) => documents > 0);
		const lists = filled.map(({ id }) => entry('url', categoryAddress(site, id), null));
		return answer(c, 'application/xml', xmlDocument(element('urlset', { xmlns }, ...pages, ...lists)));
	});
	routes.get('/sitemaps/:part{[0-9]+\\.xml}', async (c) => {
		const site = siteOf(c, origin);
		await freshen(c);
		const part = Math.min(Number.parseInt(c.req.param('part'), 10), mostPart);
		const records = await perform(asAnybody(c), listPart, { part });
		const urls = records.map(({ number, changed_at }) => entry('url', documentAddress(site, number), changed_at));
		return answer(c, 'application/xml', xmlDocument(element('urlset', { xmlns }, ...urls)));
	});
	return routes;
}
