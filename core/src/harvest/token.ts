import { z } from 'zod';

const instant = z.iso.datetime();
const wish = z.object({
	/** Records changed from then on … */
	from: instant.nullable(),
	/** … and before then. */
	before: instant.nullable(),
	/** As its set names it. */
	set: z.string().max(2000).nullable(),
	/** The last record of the piece before. */
	after: z.object({ at: instant, number: z.number().int().positive() }).nullable(),
});
/** The records that a list asks for. */
export type ListWish = z.infer<typeof wish>;

const token = wish.extend({ verb: z.enum(['ListIdentifiers', 'ListRecords']) });

/**
 * Names the place where a list goes on, by the last record given and by nothing that is kept: it holds for ever, and
 * whatever changes meanwhile moves to the end of the list and is not missed.
 */
export const writeToken = (verb: z.infer<typeof token>['verb'], from: ListWish): string =>
	encodeURIComponent(JSON.stringify({ verb, ...from }));

/** Where a list goes on; null for what was not given by us for this verb. */
export function readToken(verb: string, text: string): ListWish | null {
	try {
		const read = token.safeParse(JSON.parse(decodeURIComponent(text)));
		if (!read.success || read.data.verb !== verb || read.data.after === null) return null;
		const { verb: _, ...rest } = read.data;
		return rest;
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof URIError) return null;
		throw error;
	}
}
