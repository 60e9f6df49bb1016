import { oc } from '@orpc/contract';
import { z } from 'zod';
import { documentNumber } from '../library/index.ts';
import { noteColours } from './note.ts';

/** Null: the reader may not see the document any more. */
const document = z.object({ number: documentNumber, title: z.string() }).nullable();
const at = z.iso.datetime();

/** All that is kept for one reader. */
const ownReading = z.object({
	exportedAt: at,
	/** `folder` null: in none. */
	favourites: z.array(z.object({ folder: z.string().nullable(), document, at })),
	notes: z.array(
		z.object({
			document,
			page: z.number().int(),
			/** Null where the document may not be seen: these are its words, not the reader's. */
			quote: z.string().nullable(),
			colour: z.enum(noteColours),
			body: z.string(),
			/** With whom it is shared; null: with nobody. */
			organisation: z.string().nullable(),
			at,
			removedAt: at.nullable(),
		}),
	),
	positions: z.array(z.object({ document, page: z.number().int(), at })),
});
export interface OwnReading extends z.infer<typeof ownReading> {}

export const ownContract = {
	export: oc
		.route({
			method: 'GET',
			path: '/my/reading',
			summary: 'All that is kept for oneself as a reader',
			tags: ['reading'],
		})
		.output(ownReading),
};
