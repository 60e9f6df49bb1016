import { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { visibilities } from '@pacesetter/core/library';
import { ConvertError, detectFormat } from '@pacesetter/lok';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Files, ReceivedFile } from '../../../platform/files/index.ts';
import { type HttpEnv, perform } from '../../../platform/http/index.ts';
import { addDocument } from '../add-document.ts';
import { addVersion } from '../add-version.ts';
import type { NewContent } from '../keep-content.ts';

interface Upload {
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
function readUpload(request: globalThis.Request, files: Files, most: number): Promise<Upload> {
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

/**
 * Hands a received file to a use case, told by its content; a refused one is thrown away.
 * @throws Refusal UPLOAD_UNSUPPORTED with the converter's `reason`, and what the use case throws
 */
async function withContent<Result>(
	upload: Upload,
	files: Files,
	use: (content: NewContent) => Promise<Result>,
): Promise<Result> {
	const { file, fileName } = upload;
	try {
		const { format } = await detectFormat(file.path, fileName);
		return await use({ content: file.hash, bytes: file.bytes, format, fileName, shelve: () => files.keep(file) });
	} catch (error) {
		throw error instanceof ConvertError ? new Refusal('UPLOAD_UNSUPPORTED', { reason: error.code }) : error;
	} finally {
		await file.discard();
	}
}

const documentFields = z.object({
	categoryId: z.uuid(),
	title: z.string().optional(),
	visibility: z.enum(visibilities).default('public'),
});

/** As the audit log names an upload. */
const naming = (what: string) => ({ name: `library.${what}.upload`, look: false });

/** Uploads are streams, so they stand beside the contract; `most`: bytes of the largest file taken. */
export function uploadRoutes(files: Files, most: number): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.post('/uploads', async (c) => {
		const request = c.get('request');
		requireSignedIn(request.caller);
		const upload = await readUpload(c.req.raw, files, most);
		const added = await withContent(upload, files, (content) => {
			const fields = documentFields.safeParse(upload.fields);
			if (!fields.success) throw new Refusal('INVALID', { field: String(fields.error.issues[0]?.path[0] ?? '') });
			return perform(request, addDocument, { ...content, ...fields.data }, naming('document'));
		});
		return c.json(added, 201);
	});
	routes.post('/documents/:number{[0-9]+}/versions', async (c) => {
		const request = c.get('request');
		requireSignedIn(request.caller);
		const number = Number(c.req.param('number'));
		const upload = await readUpload(c.req.raw, files, most);
		const added = await withContent(upload, files, (content) =>
			perform(request, addVersion, { ...content, number }, naming('version')),
		);
		return c.json(added, 201);
	});
	return routes;
}
