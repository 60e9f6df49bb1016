import { Hono } from 'hono';
import type { Files } from '../../../platform/files/index.ts';
import type { HttpEnv, Topics } from '../../../platform/http/index.ts';
import { copyRoutes } from './copies.ts';
import { eventRoutes } from './events.ts';
import { fileRoutes } from './files.ts';
import { uploadRoutes } from './uploads.ts';

export { libraryRouter } from './procedures.ts';

/** The library's streams: uploads, files, live progress. */
export function libraryStreams(needs: { files: Files; topics: Topics; uploadBytes: number }): Hono<HttpEnv> {
	return new Hono<HttpEnv>()
		.route('/', uploadRoutes(needs.files, needs.uploadBytes))
		.route('/', fileRoutes(needs.files))
		.route('/', copyRoutes(needs.files))
		.route('/', eventRoutes(needs.topics));
}
