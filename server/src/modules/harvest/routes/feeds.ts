import { Hono } from 'hono';
import { type HttpEnv, perform } from '../../../platform/http/index.ts';
import { element, xmlDocument } from '../../../platform/text/index.ts';
import { pathNames } from '../describe.ts';
import { listNewest, type Newest, publishedAt } from '../list-newest.ts';
import {
	answer,
	asAnybody,
	categoryAddress,
	documentAddress,
	freshen,
	libraryName,
	type Site,
	siteOf,
} from './site.ts';

interface Feed extends Newest {
	readonly site: Site;
	readonly title: string;
	/** The page it is the feed of, and its own address. */
	readonly page: string;
	readonly self: string;
}

function atom({ site, title, page, self, documents, categories }: Feed): string {
	const changed = documents.map(({ changedAt }) => changedAt);
	const last = changed.reduce((latest, at) => (at > latest ? at : latest), '1970-01-01T00:00:00.000Z');
	const entries = documents.map((document) => {
		const address = documentAddress(site, document.number);
		return element(
			'entry',
			{},
			element('id', {}, address),
			element('title', {}, document.title),
			element('link', { rel: 'alternate', type: 'text/html', href: address }),
			element('published', {}, publishedAt(document)),
			element('updated', {}, document.changedAt),
			...pathNames(categories, document.categoryId).map((term) => element('category', { term })),
		);
	});
	return xmlDocument(
		element(
			'feed',
			{ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
			element('id', {}, self),
			element('title', {}, title),
			element('updated', {}, last),
			element('author', {}, element('name', {}, libraryName)),
			element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
			element('link', { rel: 'alternate', type: 'text/html', href: page }),
			...entries,
		),
	);
}

function rss({ site, title, page, self, documents, categories }: Feed): string {
	const items = documents.map((document) => {
		const address = documentAddress(site, document.number);
		return element(
			'item',
			{},
			element('title', {}, document.title),
			element('link', {}, address),
			element('guid', { isPermaLink: 'true' }, address),
			element('pubDate', {}, new Date(publishedAt(document)).toUTCString()),
			element('category', {}, pathNames(categories, document.categoryId).join('/')),
		);
	});
	return xmlDocument(
		element(
			'rss',
			{ version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
			element(
				'channel',
				{},
				element('title', {}, title),
				element('link', {}, page),
				element('description', {}, title),
				element('language', {}, 'zh-CN'),
				element('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
				...items,
			),
		),
	);
}

const writers = { atom, rss };

/** The newest documents, of all and of a category with all below it, as Atom and RSS. */
export function feedRoutes(origin: string | null): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.get('/feeds/:name{(newest|[0-9a-f-]+)\\.(atom|rss)}', async (c) => {
		const site = siteOf(c, origin);
		const [name = '', ending = ''] = c.req.param('name').split('.');
		const kind = ending === 'rss' ? 'rss' : 'atom';
		await freshen(c);
		const categoryId = name === 'newest' ? null : name;
		const newest = await perform(asAnybody(c), listNewest, { categoryId });
		const path = categoryId === null ? [] : pathNames(newest.categories, categoryId);
		const feed: Feed = {
			...newest,
			site,
			title: [libraryName, ...path].join(' › '),
			page: categoryId === null ? `${site.origin}/` : categoryAddress(site, categoryId),
			self: `${site.origin}${c.req.path}`,
		};
		return answer(c, `application/${kind}+xml`, writers[kind](feed));
	});
	return routes;
}
