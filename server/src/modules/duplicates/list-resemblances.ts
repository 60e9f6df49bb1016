import type { Act } from '../../platform/http/index.ts';
import { loadOne, loadResembling } from './load.ts';
import { presentResemblance } from './present.ts';
import { findDecisions } from './store/index.ts';

/** What a document that the caller looks after resembles. @throws Refusal as loadOne */
export async function listResemblances(act: Act, input: { number: number }) {
	const asked = await loadOne(act, input.number);
	if (!asked) return { ready: false, items: [] };
	const decisions = await findDecisions(act.tx, [asked.id]);
	const found = (await loadResembling(act, [asked])).get(asked.id) ?? [];
	return { ready: true, items: found.map((other) => presentResemblance(asked, other, act.caller, decisions)) };
}
