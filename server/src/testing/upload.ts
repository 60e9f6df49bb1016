/** A multipart body written by hand, so that tests decide about every byte of it. */
export interface Multipart {
	readonly headers: { 'content-type': string };
	readonly body: Buffer;
}

const boundary = 'pacesetter-test-boundary';

/** `parts` in this order; a file part has `fileName`. The name goes over the wire as it is. */
export function multipart(
	parts: readonly { name: string; value: string | Buffer; fileName?: string; type?: string }[],
): Multipart {
	const pieces = parts.flatMap(({ name, value, fileName, type }) => {
		const file = fileName === undefined ? '' : `; filename="${fileName}"`;
		const kind = type ?? (fileName === undefined ? '' : 'application/octet-stream');
		const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n`;
		return [
			Buffer.from(`${head}${kind ? `Content-Type: ${kind}\r\n` : ''}\r\n`),
			Buffer.from(value),
			Buffer.from('\r\n'),
		];
	});
	const body = Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
	return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body };
}

/** A document's upload as the web sends it. */
export const uploadOf = (file: { name: string; content: string | Buffer }, fields: Record<string, string>): Multipart =>
	multipart([
		...Object.entries(fields).map(([name, value]) => ({ name, value })),
		{ name: 'file', value: file.content, fileName: file.name },
	]);
