import { z } from 'zod';
import { oneLine } from '../kernel/index.ts';
import {
	conversionFailures,
	conversionStates,
	copyKinds,
	documentStates,
	mostReaders,
	reviewStates,
	titleSchema,
	visibilities,
} from './document.ts';

/** The shapes of the library on the wire. Times are ISO 8601 with zone. */

export const documentNumber = z.coerce.number().int().positive();

export const categorySchema = z.object({
	id: z.uuid(),
	parent: z.uuid().nullable(),
	name: z.string(),
	position: z.number().int(),
	/** What is put into it or below it waits for a reviewer before readers see it. */
	reviewed: z.boolean(),
	/** What readers of restricted documents may take of them; null: as the category above. */
	copies: z.enum(copyKinds).nullable(),
});

export const categoryNameSchema = z.string().trim().min(1).max(60).regex(oneLine);

/** How far a conversion has come. `place`: its place in the queue, 1 = next; only while queued. */
export const conversionSchema = z.object({
	state: z.enum(conversionStates),
	place: z.number().int().nullable(),
	pagesDone: z.number().int(),
	pages: z.number().int().nullable(),
	errorCode: z.enum(conversionFailures).nullable(),
});

export const documentSummary = z.object({
	number: documentNumber,
	title: z.string(),
	categoryId: z.uuid(),
	state: z.enum(documentStates),
	visibility: z.enum(visibilities),
	/** In whose name it was uploaded; null: in nobody's but the uploader's. */
	organisation: z.object({ id: z.number().int(), shortName: z.string() }).nullable(),
	format: z.string(),
	/** Null until the conversion has counted them. */
	pages: z.number().int().nullable(),
	bytes: z.number().int(),
	/** Masked, as on every public page: la****1. */
	uploader: z.string(),
	uploadedAt: z.iso.datetime(),
	publishedAt: z.iso.datetime().nullable(),
	views: z.number().int(),
	downloads: z.number().int(),
});

/** A run of text on a page: box in points from the top left corner, font size in points. */
const textBoxSchema = z.object({
	text: z.string(),
	x: z.number(),
	y: z.number(),
	width: z.number(),
	height: z.number(),
	size: z.number(),
});
export type TextBox = Readonly<z.infer<typeof textBoxSchema>>;

export const pageSchema = z.object({
	number: z.number().int(),
	/** Points. */
	width: z.number(),
	height: z.number(),
	text: z.string(),
	/** Boxes in points from the top left corner. */
	boxes: z.array(textBoxSchema),
	pictures: z.array(z.object({ width: z.number().int(), height: z.number().int() })),
});

/** A document with what its own page shows. */
export const documentDetail = documentSummary.extend({
	fileName: z.string(),
	version: z.number().int(),
	/** A newer version that is still being converted or has failed; readers keep seeing the one before it. */
	pendingVersion: z.number().int().nullable(),
	conversion: conversionSchema,
	/** For those who look after it: how the version stands that a reviewer has to pass or has given back; null: there is none. */
	review: z
		.object({
			version: z.number().int(),
			state: z.enum(reviewStates),
			/** Why it was given back. */
			reason: z.string().nullable(),
		})
		.nullable(),
	/** For those who look after it: a title that a reviewer has to pass or has given back; null: there is none. */
	renaming: z
		.object({
			title: z.string(),
			state: z.enum(reviewStates),
			/** Why it was given back. */
			reason: z.string().nullable(),
		})
		.nullable(),
	/** For its uploader: readers go on seeing the title that it has until a reviewer has passed another. A hint; the server decides again. */
	titleWaits: z.boolean(),
	/** What the caller may take of it. */
	copy: z.enum(copyKinds),
	/** For those who look after it: what is said of it itself; null: its category decides. */
	copies: z.enum(copyKinds).nullable(),
	/** The caller may edit, withdraw, replace and retry. A hint; the server decides again. */
	manageable: z.boolean(),
	recycled: z.boolean(),
	/** Hidden from readers while it is decided whether it stays. */
	frozen: z.boolean(),
	breadcrumb: z.array(categorySchema),
});

/** A version that waits for a reviewer. */
export const waitingVersion = documentSummary.extend({
	version: z.number().int(),
	/** Readers see an earlier version meanwhile. */
	replaces: z.boolean(),
	askedAt: z.iso.datetime(),
	breadcrumb: z.array(categorySchema),
	/** Why earlier versions were given back, the newest first. */
	returned: z.array(z.object({ version: z.number().int(), reason: z.string(), at: z.iso.datetime() })),
});

/** Another title of a document, which waits for a reviewer. */
export const waitingRenaming = z.object({
	number: documentNumber,
	/** What readers see meanwhile. */
	title: z.string(),
	wanted: z.string(),
	/** Masked. */
	askedBy: z.string(),
	askedAt: z.iso.datetime(),
	breadcrumb: z.array(categorySchema),
});

/** What a reviewer was shown beside the pages: it is published so, or not by his leave. */
export const seenByReviewer = z.object({
	title: z.string().max(500),
	categoryId: z.uuid(),
	visibility: z.enum(visibilities),
	organisationId: z.number().int().nullable(),
});

export const documentSorts = ['newest', 'title', 'views', 'downloads'] as const;

export const uploadResult = z.object({
	number: documentNumber,
	title: z.string(),
	/** The same bytes are in the library already; they are not converted again. Only a document the caller may see is named. */
	sameAs: z.object({ number: documentNumber, title: z.string() }).nullable(),
});

/** People for whom a document is, one by one: by the user name of an account, or as persons on the rosters. */
export const namedReaders = z
	.object({
		userNames: z.array(z.string().trim().min(1).max(60)).max(mostReaders).default([]),
		personIds: z.array(z.uuid()).max(mostReaders).default([]),
	})
	.refine((readers) => readers.userNames.length + readers.personIds.length <= mostReaders, {
		path: ['userNames'],
	});
export type NamedReaders = z.infer<typeof namedReaders>;

export const documentEdit = z.object({
	number: documentNumber,
	title: titleSchema.optional(),
	categoryId: z.uuid().optional(),
	visibility: z.enum(visibilities).optional(),
	organisationId: z.number().int().nullable().optional(),
	copies: z.enum(copyKinds).nullable().optional(),
	/** All of them; who is left out no longer reads it. */
	readers: namedReaders.optional(),
});
