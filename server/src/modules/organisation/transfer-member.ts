import { requireSignedIn } from '@pacesetter/core/identity';
import { dayInChina, Refusal, rowsBefore } from '@pacesetter/core/kernel';
import { isAgreed, keepsRoster, type TransferSide, type TransferState } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { recordCapacity } from './load.ts';
import { loadMember } from './load-people.ts';
import {
	closeTransfer,
	confirmSide,
	findOrganisation,
	findTransfer,
	listTransfers as findTransfers,
	insertTransfer,
	moveMembers,
	organisationByCode,
	organisationsById,
	type TransferRow,
} from './store/index.ts';

const present = ({ proposedBy: _, ...row }: TransferRow) => ({ ...row, proposedAt: row.proposedAt.toISOString() });

/** The transfers of which the caller sees a side. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listTransfers(act: Act, input: { page: number; size: number; state: TransferState }) {
	const page = { offset: rowsBefore(input), limit: input.size };
	const { rows, total } = await findTransfers(act.tx, requireSignedIn(act.caller), input.state, page);
	return { items: rows.map(present), total, page: input.page, size: input.size };
}

async function loadTransfer(act: Act, id: string): Promise<TransferRow> {
	const row = await findTransfer(act.tx, requireSignedIn(act.caller), id);
	if (!row) throw new Refusal('NOT_FOUND');
	act.record({ subject: { kind: 'transfer', id } });
	return row;
}

/** Whether the caller keeps the roster there; if so, he acts for it. */
async function keeps(act: Act, organisationId: number): Promise<boolean> {
	const account = requireSignedIn(act.caller);
	if (!(await findOrganisation(act.tx, account, 'member.change', organisationId))) return false;
	await recordCapacity(act, 'member.change', organisationId);
	return true;
}

/** An open one. @throws Refusal NOT_FOUND, CONFLICT */
async function loadOpen(act: Act, id: string): Promise<TransferRow> {
	const row = await loadTransfer(act, id);
	if (row.state !== 'proposed') throw new Refusal('CONFLICT');
	return row;
}

/**
 * Proposes to bring a member to another branch; either side may, and neither has said yes by it.
 * @throws Refusal as loadMember; NOT_FOUND for the code; NO_ROSTER, FORBIDDEN, CONFLICT
 */
export async function proposeTransfer(act: Act, input: { memberId: string; toCode: string; reason: string | null }) {
	const account = requireSignedIn(act.caller);
	const member = await loadMember(act, input.memberId);
	const to = await organisationByCode(act.tx, input.toCode);
	if (to === null) throw new Refusal('NOT_FOUND');
	const from = member.organisation.id;
	if (!(await keeps(act, from)) && !(await keeps(act, to))) throw new Refusal('FORBIDDEN');
	const [target] = await organisationsById(act.tx, [to]);
	if (!target || !keepsRoster(target.type)) throw new Refusal('NO_ROSTER');
	if (from === to || member.endedBecause !== null) throw new Refusal('CONFLICT');
	const proposal = { memberId: member.id, from, to, reason: input.reason, by: account.accountId, at: act.now };
	const id = await insertTransfer(act.tx, proposal);
	if (id === null) throw new Refusal('CONFLICT');
	return present(await loadTransfer(act, id));
}

/** A side says yes; with both, the member moves. @throws Refusal as loadOpen; FORBIDDEN, ORGANISATION_ENDED */
const confirm = (side: TransferSide) => async (act: Act, input: { id: string }) => {
	const { accountId: by } = requireSignedIn(act.caller);
	const row = await loadOpen(act, input.id);
	if (!(await keeps(act, side === 'giving' ? row.from.id : row.to.id))) throw new Refusal('FORBIDDEN');
	if (side === 'giving' ? row.released : row.accepted) throw new Refusal('CONFLICT');
	await confirmSide(act.tx, row.id, { side, by, at: act.now });
	const now = await loadTransfer(act, row.id);
	return present(isAgreed(now) ? await complete(act, now) : now);
};

async function complete(act: Act, row: TransferRow): Promise<TransferRow> {
	const [target] = await organisationsById(act.tx, [row.to.id]);
	if (!target || target.ended_on !== null) throw new Refusal('ORGANISATION_ENDED');
	await closeTransfer(act.tx, row.id, 'done', act.now);
	const day = dayInChina(act.now);
	const move = { from: [row.from.id], to: row.to.id, day, only: [row.memberId], because: 'transferred' } as const;
	if ((await moveMembers(act.tx, move)) !== 1) throw new Refusal('CONFLICT');
	return { ...row, state: 'done' };
}

export const releaseTransfer = confirm('giving');
export const acceptTransfer = confirm('receiving');

/** Either side says no. @throws Refusal as loadOpen; FORBIDDEN */
export async function refuseTransfer(act: Act, input: { id: string }) {
	const row = await loadOpen(act, input.id);
	if (!(await keeps(act, row.from.id)) && !(await keeps(act, row.to.id))) throw new Refusal('FORBIDDEN');
	await closeTransfer(act.tx, row.id, 'refused', act.now);
	return present({ ...row, state: 'refused' });
}

/** Who proposed it takes it back. @throws Refusal as loadOpen; FORBIDDEN */
export async function withdrawTransfer(act: Act, input: { id: string }) {
	const row = await loadOpen(act, input.id);
	if (row.proposedBy !== requireSignedIn(act.caller).accountId) throw new Refusal('FORBIDDEN');
	await closeTransfer(act.tx, row.id, 'withdrawn', act.now);
	return present({ ...row, state: 'withdrawn' });
}
