import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.ts';

/** Content to pages. `attempt` tells a retry by hand from the try before it. */
export const ingestJob = defineJob({
	name: 'library.ingest',
	data: z.object({ content: z.string(), attempt: z.number().int() }),
	retries: 5,
	// Three thousand pages take a while; a worker that has died is noticed by its heartbeat long before.
	seconds: 4 * 3600,
});

/**
 * What readers may find of a document has changed: it has been published, withdrawn, edited, replaced or removed. Enqueued
 * with the change; search does it.
 */
export const indexJob = defineJob({
	name: 'library.index',
	data: z.object({ documentId: z.string() }),
	retries: 20,
	seconds: 3600,
});

/** Spoken when a content's conversion has moved on; the payload is the content. */
export const conversionChannel = 'library_conversion';

/** Spoken on that channel when a conversion has begun, so that those behind it have moved up. */
export const queueMoved = 'queue';

export const libraryJobs = [ingestJob, indexJob];
