import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { watermark } from '@pacesetter/lok';
import { Hono } from 'hono';
import type { Files } from '../../../platform/files/index.ts';
import { attachment, type HttpEnv, perform } from '../../../platform/http/index.ts';
import { findPicture, openOriginal } from '../read-files.ts';
import { mediaTypes } from './media-types.ts';

/** Bytes asked for by a Range header of one range; null: the whole file; 'bad': none of it is there. */
function parseRange(header: string | undefined, bytes: number): { start: number; end: number } | null | 'bad' {
	const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
	if (!match || (!match[1] && !match[2])) return null;
	const start = match[1] ? Number(match[1]) : Math.max(0, bytes - Number(match[2]));
	const end = match[1] && match[2] ? Math.min(Number(match[2]), bytes - 1) : bytes - 1;
	return start > end || start >= bytes ? 'bad' : { start, end };
}

const toWeb = (stream: Readable): ReadableStream => Readable.toWeb(stream) as ReadableStream;

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
		if (picture.mark !== null) {
			c.header('Cache-Control', 'private, no-store');
			c.header('Content-Type', 'image/png');
			if (c.req.method === 'HEAD') return c.body(null);
			return c.body(new Uint8Array(await watermark(await buffer(await files.read(picture.file)), picture.mark)));
		}
		const tag = `"${picture.file}"`;
		// A version's page never changes, but who may see it can: only the reader's own browser keeps it.
		c.header('Cache-Control', 'private, max-age=3600');
		c.header('ETag', tag);
		if (c.req.header('if-none-match') === tag) return c.body(null, 304);
		c.header('Content-Type', picture.type);
		c.header('Content-Length', String(await files.size(picture.file)));
		if (c.req.method === 'HEAD') return c.body(null);
		return c.body(toWeb(await files.read(picture.file)));
	});
	routes.get('/documents/:number{[0-9]+}/download', async (c) => {
		const number = Number(c.req.param('number'));
		const header = c.req.header('range');
		// A download that goes on in pieces is one download: the piece with the first byte counts.
		const counts = c.req.method === 'GET' && (!header || header.startsWith('bytes=0-'));
		const original = await perform(c.get('request'), openOriginal, { number, counts });
		const tag = `"${original.content}"`;
		// The rest of another version's file would spoil what the reader has of this one.
		const continues = [undefined, tag].includes(c.req.header('if-range'));
		const range = continues ? parseRange(header, original.bytes) : null;
		c.header('Accept-Ranges', 'bytes');
		c.header('ETag', tag);
		if (range === 'bad') {
			c.header('Content-Range', `bytes */${original.bytes}`);
			return c.body(null, 416);
		}
		c.header('Content-Type', mediaTypes[original.format] ?? 'application/octet-stream');
		c.header('Content-Disposition', attachment(original.fileName));
		c.header('Cache-Control', 'private, no-cache');
		c.header('Content-Length', String(range ? range.end - range.start + 1 : original.bytes));
		if (range) c.header('Content-Range', `bytes ${range.start}-${range.end}/${original.bytes}`);
		const status = range ? 206 : 200;
		if (c.req.method === 'HEAD') return c.body(null, status);
		return c.body(toWeb(await files.read(original.content, range ?? undefined)), status);
	});
	return routes;
}
