import { z } from 'zod';
import { documentNumber, documentSummary } from '../library/index.ts';
import { longestQuery } from './query.ts';

/** The shapes of search on the wire. */

const rangeSchema = z.object({ from: z.number().int(), to: z.number().int() });

const snippetSchema = z.object({ text: z.string(), lit: z.array(rangeSchema).readonly() });

export const searchSorts = ['relevance', 'newest', 'views'] as const;

export const queryInput = z.string().trim().min(1).max(longestQuery);

export const searchInput = {
	q: queryInput,
	categoryId: z.uuid().optional(),
	format: z
		.string()
		.regex(/^[a-z0-9]{1,8}$/)
		.optional(),
	/** With all below it. */
	organisationId: z.coerce.number().int().positive().optional(),
	year: z.coerce.number().int().min(1900).max(2200).optional(),
};

/** A page that was found in a document. `page` 0: its title. */
const foundPage = z.object({ page: z.number().int(), snippet: snippetSchema });

const foundDocument = documentSummary.extend({
	/** Where the title is lit. */
	titleLit: z.array(rangeSchema),
	/** Its best pages, best first. */
	matches: z.array(foundPage),
	/** How many of its pages were found. */
	pagesFound: z.number().int(),
	/** Only some of the words are on any of its pages. */
	partial: z.boolean(),
});

const facet = <Value extends z.ZodType>(value: Value) => z.array(z.object({ value, documents: z.number().int() }));

export const searchResult = z.object({
	items: z.array(foundDocument),
	/** Documents found, those with only some of the words among them. */
	total: z.number().int(),
	/** How many of them have only some of the words. */
	partialTotal: z.number().int(),
	/** There are more than were looked through. */
	more: z.boolean(),
	page: z.number().int(),
	size: z.number().int(),
	/** How many of the documents found are of a format, a year, a category, an organisation, with all below these. */
	facets: z.object({
		formats: facet(z.string()),
		years: facet(z.number().int()),
		categories: facet(z.uuid()),
		organisations: z.array(z.object({ value: z.number().int(), name: z.string(), documents: z.number().int() })),
	}),
	/** The organisation that was asked for, as far as documents of it may be read. */
	organisation: z.object({ id: z.number().int(), name: z.string() }).nullable(),
	/** What may have been meant where nothing has all that was typed, the likeliest first; each finds something. */
	meant: z.array(z.string()),
	/** What other readers searched for who opened documents on this page. */
	related: z.array(z.string()),
	/** False while the index is being made for the first time or again after a loss: what is there may not be found yet. */
	complete: z.boolean(),
});

/** A document that treats of the same as another. */
export const relatedDocument = documentSummary.extend({
	/** Words that both treat of: the reason. */
	words: z.array(z.string()),
});

export const relatedResult = z.object({ documents: z.array(relatedDocument), searches: z.array(z.string()) });

/** A place on a page: parts of the runs of text on it, by their number in the page's boxes. */
const litPlace = z.array(rangeSchema.extend({ run: z.number().int() }));

export const insideResult = z.object({
	number: documentNumber,
	/** Places in the whole document. */
	total: z.number().int(),
	pages: z.array(
		z.object({
			page: z.number().int(),
			/** The number of its first place, from 1. */
			first: z.number().int(),
			count: z.number().int(),
			snippet: snippetSchema,
		}),
	),
	/** The places on the pages asked for; `beside`: where only a part of a word stands that stands elsewhere as a whole, which is no place. */
	lit: z.array(z.object({ page: z.number().int(), places: z.array(litPlace), beside: z.array(litPlace) })),
});

export const suggestion = z.object({
	kind: z.enum(['title', 'word', 'query']),
	text: z.string(),
	/** The document, for a title. */
	number: documentNumber.nullable(),
});

export const indexState = z.object({
	documents: z.number().int(),
	/** Of the rebuild that is under way, else null. */
	rebuilding: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
	rebuiltAt: z.iso.datetime().nullable(),
	failed: z.string().nullable(),
});
