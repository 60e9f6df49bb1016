import { oc } from '@orpc/contract';
import { z } from 'zod';
import { documentNumber, mostPages } from '../library/index.ts';

const tags = ['reading'];
const ofDocument = z.object({ number: documentNumber });
const page = z.number().int().min(1).max(mostPages);

const position = ofDocument.extend({
	title: z.string(),
	page,
	pages: z.number().int().nullable(),
	at: z.iso.datetime(),
});
export interface Position extends z.infer<typeof position> {}

/** Where reading stopped, for its reader alone. */
export const positionContract = {
	list: oc
		.route({ method: 'GET', path: '/my/positions', summary: 'Where own reading stopped, the newest first', tags })
		/** `kept`: false when the caller has switched it off. */
		.output(z.object({ kept: z.boolean(), items: z.array(position) })),
	get: oc
		.route({ method: 'GET', path: '/documents/{number}/position', summary: 'Where own reading of it stopped', tags })
		.input(ofDocument)
		.output(z.object({ kept: z.boolean(), page: page.nullable() })),
	keep: oc
		.route({ method: 'POST', path: '/documents/{number}/position', summary: 'Keep where reading stopped', tags })
		.input(ofDocument.extend({ page }))
		.output(ofDocument),
	forget: oc
		.route({ method: 'DELETE', path: '/documents/{number}/position', summary: 'Forget where it stopped', tags })
		.input(ofDocument)
		.output(ofDocument),
	setKept: oc
		.route({ method: 'PUT', path: '/my/positions', summary: 'Keep it from now on, or forget all and keep none', tags })
		.input(z.object({ kept: z.boolean() }))
		.output(z.object({ kept: z.boolean() })),
	clear: oc
		.route({ method: 'DELETE', path: '/my/positions', summary: 'Forget all', tags })
		.output(z.object({ kept: z.boolean() })),
};
