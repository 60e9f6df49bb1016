import { oc } from '@orpc/contract';
import { z } from 'zod';
import { documentNumber } from '../library/index.ts';
import { decisions, rowKinds } from './decision.ts';
import { resemblances } from './kind.ts';

const tags = ['duplicates'];
const one = z.object({ number: documentNumber });
const pair = one.extend({ other: documentNumber });
const share = z.number().min(0).max(1);

/** A document that another resembles, seen from the other. */
const resemblance = z.object({
	number: documentNumber,
	title: z.string(),
	kind: z.enum(resemblances),
	/** How much of the document asked about lies in this one, and how much of this one in it. Estimated. */
	ofMine: share,
	ofTheirs: share,
	/** The caller looks after it, so the document asked about can be made a version of it. */
	manageable: z.boolean(),
	/** What was decided about the two as they are now. */
	decision: z
		.object({ decision: z.enum(decisions), reason: z.string().nullable(), decidedAt: z.iso.datetime() })
		.nullable(),
});

const runs = z.array(z.object({ text: z.string(), differs: z.boolean() }));

const row = z.object({
	kind: z.enum(rowKinds),
	/** Clauses one after the other that are the same; the first of them stands here. 1 for all other kinds. */
	clauses: z.number().int().positive(),
	mine: runs,
	theirs: runs,
});

/** What is to be decided about a document. */
const openResemblances = z.object({
	/** How many others it resembles. */
	undecided: z.number().int().positive(),
	/** What it is to all of them; null: not to all the same. */
	kind: z.enum(resemblances).nullable(),
});
export interface OpenResemblances extends z.infer<typeof openResemblances> {}

const decision = pair.extend({
	decision: z.enum(decisions),
	/** Needed for keeping both. */
	reason: z.string().trim().min(1).max(500).optional(),
});

export const duplicatesContract = {
	resemblance: {
		list: oc
			.route({ method: 'GET', path: '/documents/{number}/resemblances', summary: 'What a document resembles', tags })
			.input(one)
			/** `ready`: false while its text is not complete or not compared yet. */
			.output(z.object({ ready: z.boolean(), items: z.array(resemblance) })),
		get: oc
			.route({
				method: 'GET',
				path: '/documents/{number}/resemblances/{other}',
				summary: 'Two documents side by side, clause by clause',
				tags,
			})
			.input(pair)
			/** `cut`: there are more rows than are shown. */
			.output(resemblance.extend({ rows: z.array(row), cut: z.boolean() })),
		decide: oc
			.route({
				method: 'POST',
				path: '/documents/{number}/resemblances/{other}',
				summary: 'Make a document a version of another, keep both, or withdraw it',
				tags,
			})
			.input(decision)
			/** The document that remains. */
			.output(one),
		takeBack: oc
			.route({
				method: 'DELETE',
				path: '/documents/{number}/resemblances/{other}',
				summary: 'Take back a withdrawal, or that a document became a version of another',
				tags,
			})
			/** Refused with CONFLICT where neither was decided, and where another version came or a reviewer passed it. */
			.input(pair)
			.output(one),
		/** Of documents that the caller looks after, those about which something is to be decided. */
		open: oc
			.route({ method: 'GET', path: '/my/resemblances', summary: 'How many resemblances are undecided', tags })
			.input(z.object({ numbers: z.array(documentNumber).min(1).max(20) }))
			.output(z.array(one.extend(openResemblances.shape))),
	},
	fingerprint: {
		state: oc
			.route({ method: 'GET', path: '/duplicates/fingerprints', summary: 'How many texts can be compared', tags })
			.output(z.object({ contents: z.number().int(), made: z.number().int() })),
		rebuild: oc
			.route({ method: 'POST', path: '/duplicates/fingerprints', summary: 'Make every fingerprint anew', tags })
			.output(z.object({ contents: z.number().int() })),
	},
};
