import type { Act } from '../../platform/http/index.ts';
import { findText } from '../library/index.ts';
import { loadPair } from './load.ts';
import { presentResemblance } from './present.ts';
import { sideBySide } from './side-by-side.ts';
import { findDecisions } from './store/index.ts';

/** More rows than anybody reads. */
const mostRows = 1000;

/** Two documents clause by clause. @throws Refusal as loadPair */
export async function compareDocuments(act: Act, input: { number: number; other: number }) {
	const { asked, other } = await loadPair(act, input);
	const [mine, theirs] = [await findText(act.tx, asked.content), await findText(act.tx, other.content)];
	const rows = sideBySide(mine ?? [], theirs ?? []);
	const decisions = await findDecisions(act.tx, [asked.id]);
	return {
		...presentResemblance(asked, other, act.caller, decisions),
		rows: rows.slice(0, mostRows),
		cut: rows.length > mostRows,
	};
}
