import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.ts';

/** The words of a content, laid on every desk that waits for them. */
export const readJob = defineJob({
	name: 'directives.read',
	data: z.object({ content: z.string() }),
	retries: 5,
	seconds: 600,
});

/** Spoken when a directive is read further, or something was done on its desk; the payload is its id. */
export const directiveChannel = 'directives';
