import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small S3-compatible store on loopback: objects by path, in memory, as far as files are kept, read and removed. */
export async function startObjectStore(): Promise<{ endpoint: string; keys(): string[]; stop(): Promise<void> }> {
	const objects = new Map<string, Buffer>();
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const key = decodeURIComponent(new URL(request.url ?? '/', 'http://store').pathname);
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
