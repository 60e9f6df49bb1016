import type { Act } from '../../platform/http/index.ts';
import { loadManageable } from './load.ts';
import { findReaders } from './store/index.ts';

/** Whom a document is for, one by one. @throws Refusal as loadManageable */
export async function listReaders(act: Act, input: { number: number }) {
	const { row } = await loadManageable(act, input.number);
	const { accounts, persons } = await findReaders(act.tx, row.id);
	return { accounts: accounts.map(({ userName }) => ({ userName })), persons };
}
