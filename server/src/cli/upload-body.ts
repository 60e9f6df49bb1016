import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';

/** A multipart body that is read from disk as it is sent. */
export function uploadBody(file: string, fields: Record<string, string>): { type: string; stream: Readable } {
	const boundary = `pacesetter-${crypto.randomUUID()}`;
	const part = (disposition: string): string =>
		`--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`;
	const name = basename(file).replace(/["\r\n]/g, '_');
	async function* parts(): AsyncGenerator<string | Buffer> {
		for (const [key, value] of Object.entries(fields)) yield `${part(`name="${key}"`)}${value}\r\n`;
		yield `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
		yield* createReadStream(file);
		yield `\r\n--${boundary}--\r\n`;
	}
	return { type: `multipart/form-data; boundary=${boundary}`, stream: Readable.from(parts()) };
}
