import type { Caller } from '@pacesetter/core/identity';
import { rateBudget } from '../../../platform/http/index.ts';

/**
 * Marking a page takes some hundredths of a second of this machine, a picture that is kept next to nothing. So many a reader gets in ten
 * minutes, wherever he is: a document of three thousand pages once, beside his reading.
 */
const most = 6000;
const marks = rateBudget({ points: most, seconds: 600 });

/** @throws Refusal TOO_MANY_REQUESTS */
export const spendMarks = (caller: Caller, pages: number): Promise<void> =>
	marks(caller?.accountId ?? '', Math.min(pages, most));
