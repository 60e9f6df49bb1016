import { type Act, firstWithin } from '../../platform/http/index.ts';
import { countView } from './count-view.ts';
import { loadVisible } from './load.ts';

/**
 * Half an hour: pages of whoever is signed in are kept by no browser, so that going back, or loading one anew, asks for it again.
 * Remembered by this process alone, and kept nowhere.
 */
const isNew = firstWithin(1800);

/** Counts one reading of a published document; of somebody who is signed in one in half an hour. @throws Refusal NOT_FOUND */
export async function countReading(act: Act, input: { number: number }): Promise<{ views: number }> {
	const { views } = await loadVisible(act, input.number);
	if (!act.caller || (await isNew(`${act.caller.accountId} ${input.number}`))) return countView(act, input);
	act.record(null);
	return { views };
}
