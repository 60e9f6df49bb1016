import { oc } from '@orpc/contract';
import { z } from 'zod';
import { pageOf, pagingInput } from '../kernel/index.ts';
import { documentNumber, mostPages } from '../library/index.ts';
import { longestQuote } from './anchor.ts';
import { longestNote, noteColours, noteStandings } from './note.ts';

const tags = ['reading'];
const one = z.object({ id: z.uuid() });
const ofDocument = z.object({ number: documentNumber });
const page = z.coerce.number().int().min(1).max(mostPages);
const place = z.number().int().min(0).max(10_000_000);
const colour = z.enum(noteColours);
const body = z
	.string()
	.max(longestNote)
	.transform((text) => text.trim());
const organisation = z.object({ id: z.number().int(), shortName: z.string() });
/** With whom it is shared; null: with nobody. */
const organisationId = z.number().int().positive().nullable();

const note = z.object({
	id: z.uuid(),
	/** Where it stands; when it is gone, where it stood last. */
	page: z.number().int(),
	/** Among the characters of the page without blanks; from = to: on the whole page. */
	from: z.number().int(),
	to: z.number().int(),
	standing: z.enum(noteStandings),
	/** The words that were chosen; none on a whole page, nor where they are another's and no longer stand as they were. */
	quote: z.string(),
	/** As they stand now. */
	words: z.string(),
	colour,
	body: z.string(),
	/** The caller's own; only he changes it. */
	mine: z.boolean(),
	/** By what name its writer is known. */
	writer: z.string(),
	organisation: organisation.nullable(),
	/** Whoever keeps the organisation's papers hid it from the others there. */
	hidden: z.boolean(),
	/** The caller may hide it, or show it again. A hint; the server decides again. */
	hideable: z.boolean(),
	writtenAt: z.iso.datetime(),
});
export interface Note extends z.infer<typeof note> {}

const ownNote = note
	.omit({ mine: true, writer: true, hideable: true })
	.extend({ number: documentNumber, title: z.string() });
export interface OwnNote extends z.infer<typeof ownNote> {}

export const noteFilter = z.object({
	/** Stands in the words or in the note. */
	q: z.string().trim().max(100).optional(),
	number: documentNumber.optional(),
	colour: colour.optional(),
	shared: z.enum(['no', 'yes']).optional(),
});
export interface NoteFilter extends z.infer<typeof noteFilter> {}

export const noteContract = {
	onDocument: oc
		.route({ method: 'GET', path: '/documents/{number}/notes', summary: 'The notes on pages of a document', tags })
		.input(ofDocument.extend({ from: page.default(1), count: z.coerce.number().int().min(1).max(50).default(20) }))
		.output(
			z.object({
				/** On these pages by their places, then those that stand on no page any longer. */
				notes: z.array(note),
				/** Pages before and after these that have some. */
				elsewhere: z.array(z.object({ page: z.number().int(), count: z.number().int() })),
				/** A new version has just come, and these find their places in it at the next look. */
				waiting: z.number().int(),
				/** With whom the caller may share. */
				organisations: z.array(organisation),
			}),
		),
	place: oc
		.route({ method: 'GET', path: '/notes/{id}/place', summary: 'On which page a note stands now', tags })
		.input(one)
		.output(z.object({ number: documentNumber, page: z.number().int().nullable() })),
	list: oc
		.route({ method: 'GET', path: '/my/notes', summary: 'Own notes, document by document', tags })
		.input(noteFilter.extend(pagingInput))
		.output(pageOf(ownNote).extend({ organisations: z.array(organisation) })),
	add: oc
		.route({ method: 'POST', path: '/documents/{number}/notes', summary: 'Write a note on a page', tags })
		.input(
			ofDocument.extend({
				page,
				/** Among the characters without blanks of the page of this version; left out: the whole page, or `words`. */
				place: z
					.object({ version: z.number().int().min(1), from: place, to: place })
					.refine(({ from, to }) => from < to && to - from <= longestQuote)
					.optional(),
				/** Looked for on the page; with a place on a version that was replaced, in all that is shown now. */
				words: z.string().trim().max(longestQuote).optional(),
				colour,
				body: body.default(''),
				organisationId: organisationId.default(null),
				/** Made up by the form, so that sending it twice makes one note. */
				key: z.uuid(),
			}),
		)
		.output(one.extend({ page: z.number().int() })),
	change: oc
		.route({ method: 'PATCH', path: '/my/notes/{id}', summary: 'Change an own note', tags })
		.input(one.extend({ colour: colour.optional(), body: body.optional(), organisationId: organisationId.optional() }))
		.output(one),
	remove: oc
		.route({ method: 'DELETE', path: '/my/notes/{id}', summary: 'Remove an own note', tags })
		.input(one)
		.output(one),
	restore: oc
		.route({ method: 'POST', path: '/my/notes/{id}/restore', summary: 'Bring a removed note back', tags })
		.input(one)
		.output(one),
	hide: oc
		.route({ method: 'POST', path: '/notes/{id}/hide', summary: "Hide a note from an organisation's readers", tags })
		.input(one)
		.output(one),
	show: oc
		.route({ method: 'POST', path: '/notes/{id}/show', summary: 'Show a hidden note again', tags })
		.input(one)
		.output(one),
};
