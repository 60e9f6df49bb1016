import { requireSignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { likeDocuments } from './like-documents.ts';
import { readableNumbered } from './store/index.ts';

/** So many are told. */
const most = 6;

/**
 * Documents like those that the caller says he has read. What he has read is kept by his own browser, as long as he lets
 * it, and by nobody here. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED
 */
export async function findLiked(
	act: Act,
	{ numbers, here }: { numbers: readonly number[]; here?: number | undefined },
) {
	requireSignedIn(act.caller);
	// A look, sent as a form is so that no address and no log of addresses tells what he has read.
	act.record(null);
	const readable = await readableNumbered(act.tx, act.caller, here === undefined ? numbers : [...numbers, here]);
	const known = here === undefined ? undefined : readable.get(here);
	const seeds = numbers.flatMap((number) => readable.get(number) ?? []);
	return likeDocuments(act, { seeds, known: known ? [known] : [], count: most });
}
