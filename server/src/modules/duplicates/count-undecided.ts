import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadAsked, loadResembling } from './load.ts';
import { decisionFor } from './present.ts';
import { findDecisions } from './store/index.ts';

/** What is open about one document; nothing about one that the caller doesn't look after, or that has just gone. */
async function undecidedOf(act: Act, number: number): Promise<number> {
	const asked = await loadAsked(act, number).catch((error) => {
		if (error instanceof Refusal) return null;
		throw error;
	});
	if (!asked) return 0;
	const decisions = await findDecisions(act.tx, asked.id);
	return (await loadResembling(act, asked)).filter((other) => !decisionFor(decisions, asked, other)).length;
}

/** For one's own lists: about which documents something is to be decided. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function countUndecided(act: Act, input: { numbers: readonly number[] }) {
	requireSignedIn(act.caller);
	const open = [];
	for (const number of new Set(input.numbers)) {
		const undecided = await undecidedOf(act, number);
		if (undecided > 0) open.push({ number, undecided });
	}
	return open;
}
