import { oc } from '@orpc/contract';
import { z } from 'zod';
import { documentNumber } from '../library/index.ts';
import { relatedDocument } from '../search/index.ts';

const tags = ['reading'];

/** How a reader knows a document. */
const knownHows = ['favourite', 'read'] as const;
export type KnownHow = (typeof knownHows)[number];

const likedDocument = relatedDocument.extend({
	/** The document that it is like, and how the reader knows that one: the reason. */
	because: z.object({ number: documentNumber, title: z.string(), how: z.enum(knownHows) }),
});

/** Documents like those that a reader keeps and has read (猜你喜欢). */
export const likedContract = {
	list: oc
		.route({ method: 'POST', path: '/my/liked', summary: 'Documents like own favourites and reads', tags })
		/** `numbers`: what the device remembers, those read last first. `here`: where he is now, which is not told. */
		.input(z.object({ numbers: z.array(documentNumber).max(20).default([]), here: documentNumber.optional() }))
		/** `on`: false when the caller has switched it off; nothing is worked out then. */
		.output(z.object({ on: z.boolean(), items: z.array(likedDocument) })),
	setOn: oc
		.route({ method: 'PUT', path: '/my/liked', summary: 'Switch suggestions on or off', tags })
		.input(z.object({ on: z.boolean() }))
		.output(z.object({ on: z.boolean() })),
};
