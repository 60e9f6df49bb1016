import { Hono } from 'hono';
import type { Files } from '../../../platform/files/index.ts';
import { type HttpEnv, perform } from '../../../platform/http/index.ts';
import { findPicture, openOriginal } from '../read-files.ts';
import { countsAsDownload, sendOriginal, sendPicture } from './send.ts';

/** Page pictures and originals. */
export function fileRoutes(files: Files): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.get('/documents/:number{[0-9]+}/versions/:version{[0-9]+}/pages/:page{[0-9]+}/:width{[0-9]+}', async (c) => {
		const [number, version, page, width] = [
			Number(c.req.param('number')),
			Number(c.req.param('version')),
			Number(c.req.param('page')),
			Number(c.req.param('width')),
		];
		const picture = await perform(c.get('request'), findPicture, { number, version, page, width });
		// A version's page never changes, but who may see it can: only the reader's own browser keeps it.
		return sendPicture(c, files, picture, 'private, max-age=3600');
	});
	routes.get('/documents/:number{[0-9]+}/download', async (c) => {
		const number = Number(c.req.param('number'));
		const original = await perform(c.get('request'), openOriginal, {
			number,
			counts: countsAsDownload(c),
			byForm: false,
		});
		return sendOriginal(c, files, original);
	});
	routes.post('/documents/:number{[0-9]+}/download', async (c) => {
		const number = Number(c.req.param('number'));
		return sendOriginal(
			c,
			files,
			await perform(c.get('request'), openOriginal, { number, counts: true, byForm: true }),
		);
	});
	return routes;
}
