import { randomUUID } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';

export interface Document {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Moments by `performance.now()`. */
export interface Sent {
	/** The last byte was handed to the system. */
	readonly lastByte: number;
	readonly answered: number;
	readonly answer: unknown;
}

/** Uploads as a browser's form does. @throws Error where the answer isn't 201 */
export async function send(
	address: string,
	cookie: string,
	fields: Readonly<Record<string, string>>,
	document: Document,
): Promise<Sent> {
	const boundary = randomUUID();
	const body = multipart(boundary, fields, document);
	const headers = {
		cookie,
		'content-type': `multipart/form-data; boundary=${boundary}`,
		'content-length': body.byteLength,
	};
	const call = request(address, { method: 'POST', headers });
	const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
	call.on('error', reject).on('response', resolve);
	let lastByte = 0;
	call.end(body, () => {
		lastByte = performance.now();
	});
	const response = await promise;
	const answered = performance.now();
	let text = '';
	for await (const chunk of response.setEncoding('utf8')) text += chunk;
	if (response.statusCode !== 201) throw new Error(`The upload was answered ${response.statusCode}: ${text}`);
	return { lastByte, answered, answer: JSON.parse(text) };
}

function multipart(boundary: string, fields: Readonly<Record<string, string>>, { name, bytes }: Document): Buffer {
	const part = (disposition: string, more = '') =>
		`--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${more}\r\n`;
	const head = Object.entries(fields).map(([key, value]) => `${part(`name="${key}"`)}${value}\r\n`);
	const file = part(`name="file"; filename="${name}"`, 'Content-Type: application/octet-stream\r\n');
	return Buffer.concat([Buffer.from(head.join('') + file), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}
