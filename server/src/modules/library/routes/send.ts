import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { watermark } from '@pacesetter/lok';
import type { Context } from 'hono';
import type { Files } from '../../../platform/files/index.ts';
import { attachment, type HttpEnv } from '../../../platform/http/index.ts';
import type { openOriginal } from '../read-files.ts';
import type { KeptPicture } from '../tables.ts';
import { spendMarks } from './marks.ts';
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

/** Answers with a picture, and with its mark on it where it has one. `kept`: how a browser may keep it without one. */
export async function sendPicture(
	c: Context<HttpEnv>,
	files: Files,
	picture: KeptPicture & { readonly mark: string | null },
	kept: string,
): Promise<Response> {
	if (picture.mark !== null) {
		if (c.req.method !== 'HEAD') await spendMarks(c.get('request').caller, 1);
		c.header('Cache-Control', 'private, no-store');
		c.header('Content-Type', 'image/png');
		if (c.req.method === 'HEAD') return c.body(null);
		return c.body(new Uint8Array(await watermark(await buffer(await files.read(picture.file)), picture.mark)));
	}
	const tag = `"${picture.file}"`;
	c.header('Cache-Control', kept);
	c.header('ETag', tag);
	if (c.req.header('if-none-match') === tag) return c.body(null, 304);
	c.header('Content-Type', picture.type);
	c.header('Content-Length', String(await files.size(picture.file)));
	if (c.req.method === 'HEAD') return c.body(null);
	return c.body(toWeb(await files.read(picture.file)));
}

/** Whether a request begins a download: of one that goes on in pieces, the piece with the first byte counts. */
export function countsAsDownload(c: Context<HttpEnv>): boolean {
	const header = c.req.header('range');
	return c.req.method === 'GET' && (!header || header.startsWith('bytes=0-'));
}

/** Answers with an original, or with the range of it that was asked for. */
export async function sendOriginal(
	c: Context<HttpEnv>,
	files: Files,
	original: Awaited<ReturnType<typeof openOriginal>>,
): Promise<Response> {
	const tag = `"${original.content}"`;
	// The rest of another version's file would spoil what the reader has of this one.
	const continues = [undefined, tag].includes(c.req.header('if-range'));
	const range = continues ? parseRange(c.req.header('range'), original.bytes) : null;
	c.header('Accept-Ranges', 'bytes');
	if (!original.restricted) c.header('ETag', tag);
	if (range === 'bad') {
		c.header('Content-Range', `bytes */${original.bytes}`);
		return c.body(null, 416);
	}
	c.header('Content-Type', mediaTypes[original.format] ?? 'application/octet-stream');
	c.header('Content-Disposition', attachment(original.fileName));
	c.header('Cache-Control', original.restricted ? 'private, no-store' : 'private, no-cache');
	c.header('Content-Length', String(range ? range.end - range.start + 1 : original.bytes));
	if (range) c.header('Content-Range', `bytes ${range.start}-${range.end}/${original.bytes}`);
	const status = range ? 206 : 200;
	if (c.req.method === 'HEAD') return c.body(null, status);
	return c.body(toWeb(await files.read(original.content, range ?? undefined)), status);
}
