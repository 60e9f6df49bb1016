import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { namedReaders, visibilities } from '@pacesetter/core/library';
import { ConvertError, detectFormat } from '@pacesetter/lok';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Files } from '../../../platform/files/index.ts';
import { type HttpEnv, perform, readUpload, type Upload } from '../../../platform/http/index.ts';
import { addDocument } from '../add-document.ts';
import { addVersion } from '../add-version.ts';
import type { NewContent } from '../keep-content.ts';

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
	organisationId: z.coerce.number().int().positive().optional(),
	/** A JSON object, as an edit takes it. */
	readers: z
		.string()
		.transform((text, context) => {
			try {
				return JSON.parse(text);
			} catch {
				context.addIssue('not JSON');
				return z.NEVER;
			}
		})
		.pipe(namedReaders)
		.optional(),
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
