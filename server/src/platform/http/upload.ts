import { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { Refusal } from '@pacesetter/core/kernel';
import type { Files, ReceivedFile } from '../files/index.ts';

/** What came with a multipart request. */
export interface Upload {
	readonly fields: Record<string, string>;
	readonly file: ReceivedFile;
	readonly fileName: string;
}

const limits = { files: 1, fields: 8, fieldSize: 4096, parts: 10 };

/** @throws Refusal INVALID when it is no multipart request */
function multipartParser(request: globalThis.Request): InstanceType<typeof Busboy> {
	const type = request.headers.get('content-type') ?? '';
	const headers: BusboyHeaders = { 'content-type': type };
	if (!/^multipart\/form-data;.*boundary=/i.test(type)) throw new Refusal('INVALID', { field: 'file' });
	return new Busboy({ headers, limits });
}

/**
 * One multipart request: some fields and one file in any order, the file written to disk as it comes.
 * @throws Refusal UPLOAD_INTERRUPTED, and what `receive` throws
 */
export function readUpload(request: globalThis.Request, files: Files, most: number): Promise<Upload> {
	const parser = multipartParser(request);
	if (!request.body) throw new Refusal('INVALID', { field: 'file' });
	const body = Readable.fromWeb(request.body as import('node:stream/web').ReadableStream);
	return new Promise((done, failed) => {
		const fields: Record<string, string> = {};
		let file: Readable | null = null;
		let broken = false;
		let receiving: Promise<Upload> | null = null;
		const fail = (error: unknown): void => {
			body.unpipe(parser);
			body.resume();
			// What has been written of the file is thrown away before the refusal is told.
			file?.destroy(new Refusal('UPLOAD_INTERRUPTED'));
			void (receiving ?? Promise.resolve(null))
				.then((upload) => upload?.file.discard())
				.catch(() => undefined)
				.then(() => failed(error));
		};
		const interrupted = (): void => fail(new Refusal('UPLOAD_INTERRUPTED'));
		parser.on('field', (name, value) => {
			fields[name] = value;
		});
		parser.on('file', (_name, stream, fileName) => {
			file = stream;
			stream.on('error', () => {
				broken = true;
			});
			// A part of bytes without a name is a file, too.
			receiving = files
				.receive(stream, most)
				.then((received) => ({ fields, file: received, fileName: fileName ?? '' }));
			receiving.catch((error) => (broken && !(error instanceof Refusal) ? interrupted() : fail(error)));
		});
		parser.on('finish', () => {
			if (!receiving) return failed(new Refusal('INVALID', { field: 'file' }));
			receiving.then(done, failed);
		});
		parser.on('error', interrupted);
		body.on('error', interrupted);
		body.pipe(parser);
	});
}
