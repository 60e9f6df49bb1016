import type { Category } from '@pacesetter/core/library';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { type HttpEnv, perform } from '../../../platform/http/index.ts';
import { categoriesOf, type Described, pathNames } from '../describe.ts';
import { stateOfRecords } from '../list-newest.ts';
import { exportOpen } from '../list-open.ts';
import { asAnybody, documentAddress, freshen, isKnown, type Site, siteOf } from './site.ts';

const lineOf = (site: Site, categories: readonly Category[], { record, document }: Described): string =>
	document === null
		? ''
		: `${JSON.stringify({
				number: document.number,
				title: document.title,
				address: documentAddress(site, document.number),
				download: `${site.origin}/api/documents/${document.number}/download`,
				category: pathNames(categories, document.categoryId),
				format: document.format,
				pages: document.pages,
				bytes: document.bytes,
				publishedAt: document.publishedAt,
				changedAt: record.changed_at.toISOString(),
			})}\n`;

/** The catalogue, a JSON object a line. The last line says that it is the last, and how many came before. */
export function catalogueRoutes(origin: string | null): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.get('/catalogue.ndjson', async (c) => {
		const site = siteOf(c, origin);
		await freshen(c);
		const request = asAnybody(c);
		const state = await perform(request, stateOfRecords, undefined);
		if (isKnown(c, `${site.origin} ${state}`)) return c.body(null, 304);
		c.header('Content-Type', 'application/x-ndjson; charset=utf-8');
		// Once for all: counting what lies in them takes longer than many lines.
		const categories = await perform(request, categoriesOf, undefined);
		return stream(c, async (out) => {
			let documents = 0;
			for (let above = 0; !out.aborted; ) {
				const described = await perform(request, exportOpen, { above });
				const last = described.at(-1);
				if (!last) break;
				above = last.record.number;
				documents += described.length;
				await out.write(described.map((one) => lineOf(site, categories, one)).join(''));
			}
			await out.write(`${JSON.stringify({ end: true, documents })}\n`);
		});
	});
	return routes;
}
