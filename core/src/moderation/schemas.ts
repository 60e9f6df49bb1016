import { z } from 'zod';
import { plainLines, severalLines } from '../kernel/index.ts';
import { documentNumber } from '../library/index.ts';
import { measures } from './case.ts';
import { longestWords, mostPagesNamed, reportKinds } from './report.ts';

/** What somebody says in his own words, in several lines. */
export const words = z.string().transform(plainLines).pipe(z.string().min(1).max(longestWords).regex(severalLines));

export const kind = z.enum(reportKinds);
/** Pages of the document that it is about; none: the whole of it. */
export const pages = z.array(z.number().int().min(1)).max(mostPagesNamed);
export const time = z.iso.datetime();
export const one = z.object({ id: z.uuid() });
export const named = z.object({ number: documentNumber, title: z.string() });

/** What was decided first, and why. */
export const decision = z.object({
	/** Null: it was not followed. */
	measure: z.enum(measures).nullable(),
	reason: z.string(),
	at: time,
});
export const appeal = z.object({ words: z.string(), at: time });
/** What came of looking again. */
export const answer = z.object({ reason: z.string(), at: time });
