import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadPractised } from './load.ts';
import { recount } from './recount.ts';
import { type ActRow, findAct, setWithdrawn } from './store/index.ts';

async function loadAct(act: Act, id: string): Promise<ActRow> {
	const found = await findAct(act.tx, id);
	if (!found) throw new Refusal('NOT_FOUND');
	return found;
}

async function turn(act: Act, id: string, withdrawn: boolean) {
	const { row } = await loadPractised(act, (await loadAct(act, id)).taskId);
	act.record({ subject: { kind: 'act', id } });
	const held = await loadAct(act, id);
	if ((held.withdrawnAt !== null) === withdrawn) throw new Refusal('CONFLICT', { reason: 'withdrawn' });
	if (held.quality !== null) throw new Refusal('CONFLICT', { reason: 'judged' });
	await setWithdrawn(act.tx, id, withdrawn ? act.now : null);
	await recount(act, row);
	return { id };
}

/** Takes back what was entered, unless somebody judged it. @throws Refusal as loadPractised; CONFLICT */
export const withdrawAct = (act: Act, { id }: { id: string }) => turn(act, id, true);

/** Enters it again as it was. @throws Refusal as loadPractised; CONFLICT */
export const restoreAct = (act: Act, { id }: { id: string }) => turn(act, id, false);
