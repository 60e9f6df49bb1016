import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small S3-compatible store on loopback: objects by path, in memory, as far as files are kept, read, listed and removed. */
export async function startObjectStore(): Promise<{ endpoint: string; keys(): string[]; stop(): Promise<void> }> {
	const objects = new Map<string, Buffer>();
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const address = new URL(request.url ?? '/', 'http://store');
		const key = decodeURIComponent(address.pathname);
		if (address.searchParams.has('list-type')) {
			response.writeHead(200, { 'content-type': 'application/xml' });
			return response.end(listing([...objects.keys()].sort(), address.searchParams.get('continuation-token')));
		}
		const found = objects.get(key);
		if (request.method === 'PUT') objects.set(key, withoutChunkFrames(Buffer.concat(chunks), request.headers));
		else if (request.method === 'DELETE') objects.delete(key);
		else if (!found) {
			response.writeHead(404, { 'content-type': 'application/xml' });
			return response.end('<Error><Code>NoSuchKey</Code></Error>');
		} else {
			response.writeHead(200, {
				'content-length': found.length,
				etag: '"1"',
				'last-modified': new Date(0).toUTCString(),
			});
			return response.end(request.method === 'HEAD' ? undefined : found);
		}
		response.writeHead(request.method === 'DELETE' ? 204 : 200, { etag: '"1"' });
		return response.end();
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	return {
		endpoint: `http://127.0.0.1:${port}`,
		keys: () => [...objects.keys()].sort(),
		stop: () => new Promise((stopped) => server.close(() => stopped())),
	};
}

/** Two objects a page, so that whoever lists must turn pages. */
function listing(keys: readonly string[], token: string | null): string {
	const from = Number(token ?? 0);
	const contents = keys
		.slice(from, from + 2)
		.map((key) => `<Contents><Key>${key.split('/').slice(2).join('/')}</Key></Contents>`);
	const more = from + 2 < keys.length;
	const next = more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
	return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
}

/** A body sent as `aws-chunked` carries sizes in hexadecimal between its pieces, and trailers behind them. */
function withoutChunkFrames(body: Buffer, headers: Record<string, string | string[] | undefined>): Buffer {
	if (!String(headers['content-encoding'] ?? '').includes('aws-chunked')) return body;
	const pieces: Buffer[] = [];
	for (let at = 0; ; ) {
		const lineEnd = body.indexOf('\r\n', at);
		const size = Number.parseInt(body.subarray(at, lineEnd).toString('latin1'), 16);
		if (!size) return Buffer.concat(pieces);
		pieces.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
		at = lineEnd + 2 + size + 2;
	}
}
