import { oc } from '@orpc/contract';
import { z } from 'zod';
import { pageOf, pagingInput } from '../kernel/index.ts';
import { copyKinds, documentStates, mostPages } from './document.ts';
import {
	categoryNameSchema,
	categorySchema,
	documentDetail,
	documentEdit,
	documentNumber,
	documentSorts,
	documentSummary,
	pageSchema,
	seenByReviewer,
	waitingRenaming,
	waitingVersion,
} from './schemas.ts';

const tags = ['library'];
const one = z.object({ number: documentNumber });
const done = z.object({ number: documentNumber });

const document = {
	list: oc
		.route({ method: 'GET', path: '/documents', summary: 'Published documents', tags })
		.input(
			z.object({
				...pagingInput,
				categoryId: z.uuid().optional(),
				/** Those of an organisation and of all below it. */
				organisationId: z.coerce.number().int().positive().optional(),
				sort: z.enum(documentSorts).default('newest'),
			}),
		)
		.output(pageOf(documentSummary)),
	mine: oc
		.route({ method: 'GET', path: '/my/documents', summary: 'Own uploads in every state', tags })
		.input(
			z.object({
				...pagingInput,
				state: z.enum(documentStates).optional(),
				/** Only those of these that are there. */
				numbers: z.array(documentNumber).min(1).max(100).optional(),
			}),
		)
		.output(pageOf(documentDetail)),
	recycled: oc
		.route({ method: 'GET', path: '/recycle-bin', summary: 'Own documents in the recycle bin', tags })
		.input(z.object(pagingInput))
		.output(pageOf(documentSummary)),
	get: oc
		.route({ method: 'GET', path: '/documents/{number}', summary: 'One document', tags })
		.input(one)
		.output(documentDetail),
	pages: oc
		.route({ method: 'GET', path: '/documents/{number}/pages', summary: 'Text and boxes of pages', tags })
		.input(
			one.extend({
				from: z.coerce.number().int().min(1).max(mostPages).default(1),
				count: z.coerce.number().int().min(1).max(50).default(20),
				/** Another version than the one shown; for those who look after the document. */
				version: z.coerce.number().int().positive().optional(),
			}),
		)
		.output(z.array(pageSchema)),
	countView: oc
		.route({ method: 'POST', path: '/documents/{number}/views', summary: 'Count one reading', tags })
		.input(one)
		.output(z.object({ views: z.number().int() })),
	edit: oc
		.route({ method: 'PATCH', path: '/documents/{number}', summary: 'Title, category, organisation, visibility', tags })
		.input(documentEdit)
		.output(done),
	readers: oc
		.route({ method: 'GET', path: '/documents/{number}/readers', summary: 'Whom a document is for, by name', tags })
		.input(one)
		.output(
			z.object({
				accounts: z.array(z.object({ userName: z.string() })),
				persons: z.array(z.object({ id: z.uuid(), name: z.string() })),
			}),
		),
	places: oc
		.route({ method: 'GET', path: '/my/publishers', summary: 'Organisations in whose name one uploads', tags })
		.input(z.object({ query: z.string().trim().max(60).default('') }))
		.output(z.array(z.object({ id: z.number().int(), shortName: z.string() }))),
	withdraw: oc
		.route({ method: 'POST', path: '/documents/{number}/withdraw', summary: 'Take back from readers', tags })
		.input(one)
		.output(done),
	republish: oc
		.route({ method: 'POST', path: '/documents/{number}/republish', summary: 'Undo a withdrawal', tags })
		.input(one)
		.output(done),
	retry: oc
		.route({ method: 'POST', path: '/documents/{number}/retry', summary: 'Convert again after a failure', tags })
		.input(one)
		.output(done),
	recycle: oc
		.route({ method: 'DELETE', path: '/documents/{number}', summary: 'Put into the recycle bin', tags })
		.input(one)
		.output(done),
	restore: oc
		.route({ method: 'POST', path: '/documents/{number}/restore', summary: 'Take out of the recycle bin', tags })
		.input(one)
		.output(done),
	erase: oc
		.route({ method: 'DELETE', path: '/recycle-bin/{number}', summary: 'Delete for good from the recycle bin', tags })
		.input(one)
		.output(done),
};

const category = {
	list: oc
		.route({ method: 'GET', path: '/categories', summary: 'The catalogue', tags })
		.output(z.array(categorySchema.extend({ documents: z.number().int() }))),
	add: oc
		.route({ method: 'POST', path: '/categories', summary: 'Add a category', tags })
		.input(z.object({ parent: z.uuid().nullable(), name: categoryNameSchema }))
		.output(categorySchema),
	edit: oc
		.route({ method: 'PATCH', path: '/categories/{id}', summary: 'Rename, move, reorder, review or not', tags })
		.input(
			z.object({
				id: z.uuid(),
				name: categoryNameSchema.optional(),
				parent: z.uuid().nullable().optional(),
				/** The place among the sisters, from 0. */
				position: z.number().int().min(0).max(10_000).optional(),
				reviewed: z.boolean().optional(),
				copies: z.enum(copyKinds).nullable().optional(),
			}),
		)
		.output(categorySchema),
	remove: oc
		.route({ method: 'DELETE', path: '/categories/{id}', summary: 'Remove an empty category', tags })
		.input(z.object({ id: z.uuid() }))
		.output(z.object({ id: z.uuid() })),
};

const decided = one.extend({ version: z.number().int().positive() });

/** What waits before it is published, for reviewers; never their own. */
const review = {
	list: oc
		.route({ method: 'GET', path: '/reviews', summary: 'Versions that wait for a reviewer, the oldest first', tags })
		.input(z.object(pagingInput))
		.output(pageOf(waitingVersion)),
	get: oc
		.route({ method: 'GET', path: '/reviews/{number}', summary: 'The version of a document that waits', tags })
		.input(one)
		.output(waitingVersion),
	approve: oc
		.route({ method: 'POST', path: '/reviews/{number}/approve', summary: 'Publish the version that waits', tags })
		.input(decided.extend({ seen: seenByReviewer }))
		.output(done),
	return: oc
		.route({ method: 'POST', path: '/reviews/{number}/return', summary: 'Give it back to its uploader', tags })
		.input(decided.extend({ reason: z.string().trim().min(1).max(500) }))
		.output(done),
	reopen: oc
		.route({ method: 'POST', path: '/reviews/{number}/reopen', summary: 'Take a decision back', tags })
		.input(decided)
		.output(done),
};

/** `title`: the one that was asked for, as the reviewer has read it. */
const renamed = one.extend({ title: z.string().max(500) });

/** Other titles of documents in reviewed categories, which wait for a reviewer; never his own. */
const renaming = {
	list: oc
		.route({ method: 'GET', path: '/renamings', summary: 'Titles that wait for a reviewer, the oldest first', tags })
		.input(z.object(pagingInput))
		.output(pageOf(waitingRenaming)),
	approve: oc
		.route({ method: 'POST', path: '/renamings/{number}/approve', summary: 'Show the title that waits', tags })
		.input(renamed)
		.output(done),
	return: oc
		.route({
			method: 'POST',
			path: '/renamings/{number}/return',
			summary: 'Give it back to whoever asked for it',
			tags,
		})
		.input(renamed.extend({ reason: z.string().trim().min(1).max(500) }))
		.output(done),
	reopen: oc
		.route({ method: 'POST', path: '/renamings/{number}/reopen', summary: 'Take a decision about a title back', tags })
		.input(renamed)
		.output(done),
};

/** Uploads, downloads, page pictures and live progress are streams; they stand beside this contract. */
export const libraryContract = { document, category, review, renaming };
