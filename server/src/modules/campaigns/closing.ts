import { closingGate, type Disposition, mayBePermanent, mayBeSettled } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadCampaign, loadRunning } from './load.ts';
import { phaseBoard } from './phase-board.ts';
import { type CampaignRow, deleteDisposition, dispositionsOf, openOf, saveDisposition } from './store/index.ts';

/** Everything of a campaign that is open, each with what was said to become of it (R11). */
export async function gateOf(act: Pick<Act, 'tx' | 'now'>, row: Pick<CampaignRow, 'id' | 'parentId' | 'plan'>) {
	const phases = (await phaseBoard(act, row)).phases
		.filter(({ state }) => state !== 'closed')
		.map(({ key, name, exits }) => ({
			item: `phase:${key}`,
			kind: 'phase' as const,
			part: key,
			text: name,
			count: Math.max(1, exits.filter(({ state }) => state !== 'met').length),
		}));
	const open = [...(await openOf(act.tx, row.id, dayInChina(act.now))), ...phases];
	return closingGate(open, await dispositionsOf(act.tx, row.id));
}

/** What is open before a campaign ends, for whoever reaches the issuer. @throws Refusal as loadCampaign; FORBIDDEN */
export async function getClosing(act: Act, { id }: { id: string }) {
	const { row } = await loadCampaign(act, id);
	if (!row.oversees) throw new Refusal('FORBIDDEN');
	return (await gateOf(act, row)).map(({ settled, ...one }) => ({
		...one,
		settled: settled && {
			disposition: settled.disposition,
			reason: settled.reason,
			by: settled.by,
			at: settled.at.toISOString(),
		},
	}));
}

/** Says what becomes of something open, for as much of it as one saw. @throws Refusal as loadRunning; NOT_FOUND when it is not open; INVALID for what can't be made permanent; CONFLICT for an emergency, and when there is more or less of it than was seen */
export async function settleOpen(act: Act, { id, ...said }: Disposition & { id: string; item: string }) {
	const { row, account } = await loadRunning(act, id);
	const open = (await gateOf(act, row)).find(({ item }) => item === said.item);
	if (!open) throw new Refusal('NOT_FOUND');
	if (!mayBeSettled(open)) throw new Refusal('CONFLICT', { reason: 'emergency_open' });
	if (said.disposition === 'permanent' && !mayBePermanent(open)) throw new Refusal('INVALID', { field: 'disposition' });
	// A word holds for what was seen, and for no more than there is.
	if (said.count !== open.count) throw new Refusal('CONFLICT', { reason: 'more_open' });
	await saveDisposition(act.tx, { ...said, id, accountId: account.accountId, now: act.now });
	act.record({ details: { item: said.item, disposition: said.disposition, reason: said.reason, count: said.count } });
	return { id };
}

/** Takes that back. @throws Refusal as loadRunning */
export async function unsettleOpen(act: Act, { id, item }: { id: string; item: string }) {
	await loadRunning(act, id);
	await deleteDisposition(act.tx, id, item);
	act.record({ details: { item } });
	return { id };
}
