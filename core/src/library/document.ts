import { z } from 'zod';
import { oneLine } from '../kernel/index.ts';

/**
 * processing: its newest content is being converted and nothing is published yet; in_review: it waits for a reviewer, and
 * no version of it is shown; published: readers see it; returned: the reviewer gave it back; failed: nothing could be
 * published, the reason is with it; withdrawn: taken back by its uploader or an administrator.
 */
export const documentStates = ['processing', 'in_review', 'published', 'returned', 'failed', 'withdrawn'] as const;
export type DocumentState = (typeof documentStates)[number];

/** How a version of a document in a reviewed category stands. One that was replaced before a decision stands nowhere. */
export const reviewStates = ['waiting', 'approved', 'returned'] as const;
export type ReviewState = (typeof reviewStates)[number];

/**
 * Who may read a published document: everybody, whoever is signed in, those who stand in its organisation or below it, or
 * people named one by one. From the widest to the narrowest.
 */
export const visibilities = ['public', 'signed_in', 'organisation', 'named'] as const;
export type Visibility = (typeof visibilities)[number];

/** Whether a document is for some only, so that it must not leave them unseen. */
export const isRestricted = (visibility: Visibility): boolean =>
	visibility === 'organisation' || visibility === 'named';

/** What readers of a restricted document may take with them: the original, a copy with their mark on every page, or nothing. */
export const copyKinds = ['original', 'marked', 'none'] as const;
export type CopyKind = (typeof copyKinds)[number];

/** More people than a document is addressed to one by one; for more there are organisations. */
export const mostReaders = 100;

/** How far the conversion of one content has come. */
export const conversionStates = ['queued', 'converting', 'ready', 'failed'] as const;
export type ConversionState = (typeof conversionStates)[number];

/** Whether a conversion in this state has yet to end. */
export const isUnderWay = (state: ConversionState): boolean => state === 'queued' || state === 'converting';

/** Why a conversion failed; the web has a sentence for each. All but the last are the converter's own. */
export const conversionFailures = [
	'empty',
	'unsupported',
	'encrypted',
	'damaged',
	'bomb',
	'too_large',
	'too_many_pages',
	'too_much_output',
	'timeout',
	'cpu_limit',
	'memory_limit',
	'crashed',
	'engine_missing',
	'internal',
	'storage_full',
] as const;
export type ConversionFailure = (typeof conversionFailures)[number];

export const titleSchema = z.string().trim().min(1).max(200).regex(oneLine);

/** Pictures of every page are made at these widths in pixels: phones, and desktops with dense screens. */
export const pictureWidths = [800, 1600] as const;

/** More pages than any document has: what is asked for beyond is not there. */
export const mostPages = 1_000_000;
