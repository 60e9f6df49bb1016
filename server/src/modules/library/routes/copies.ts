import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { markedPdf, type PagePicture } from '@pacesetter/lok';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Files } from '../../../platform/files/index.ts';
import { attachment, type HttpEnv, perform, type Request } from '../../../platform/http/index.ts';
import { beginCopy, nextPages } from '../marked-copy.ts';
import { spendMarks } from './marks.ts';

const asked = z.object({ page: z.coerce.number().int().positive().nullable().catch(null) });

type Copy = Awaited<ReturnType<typeof beginCopy>>;

/** Pictures of pages one after the other, a few of them known at a time. */
async function* picturesOf(request: Request, files: Files, copy: Copy): AsyncGenerator<PagePicture> {
	for (let from = copy.from; from <= copy.to; ) {
		const pages = await perform(request, nextPages, { ...copy, from });
		if (pages.length === 0) throw new Error(`pages of document ${copy.number} are missing from ${from} on`);
		for (const { picture, width, height } of pages) {
			const smooth = picture.type !== 'image/png';
			yield { picture: await buffer(await files.read(picture.file)), smooth, width, height };
		}
		from += pages.length;
	}
}

/**
 * Copies of restricted documents with the reader's mark on every page. It is sent as it is made, from the first page on, so that
 * the browser shows how it goes and nothing of it is ever kept; when it cannot be ended, the connection breaks, and the browser says so.
 */
export function copyRoutes(files: Files): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.post('/documents/:number{[0-9]+}/marked-copy', async (c) => {
		const request = c.get('request');
		const { page } = asked.parse(await c.req.parseBody());
		const spend = (pages: number) => spendMarks(request.caller, pages);
		const copy = await perform(request, beginCopy, { number: Number(c.req.param('number')), page, spend });
		c.header('Content-Type', 'application/pdf');
		c.header('Content-Disposition', attachment(copy.fileName));
		c.header('Cache-Control', 'private, no-store');
		const pdf = Readable.from(markedPdf(picturesOf(request, files, copy), copy.mark));
		pdf.on('error', (error) => request.log.warn({ err: error }, 'a marked copy was not ended'));
		return c.body(Readable.toWeb(pdf) as ReadableStream);
	});
	return routes;
}
