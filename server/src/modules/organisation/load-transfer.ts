import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { actsOn, type transferRow } from '@pacesetter/core/organisation';
import type { z } from 'zod';
import type { Act } from '../../platform/http/index.ts';
import { recordCapacity } from './load.ts';
import { findOrganisation, findTransfer, type TransferRow } from './store/index.ts';

/** A transfer as the contract has it, with what the caller may do. */
export function presentTransfer(act: Pick<Act, 'caller'>, found: TransferRow): z.infer<typeof transferRow> {
	const { proposedBy, keepsGiving, keepsReceiving, closedAt: _, ...row } = found;
	const proposed = proposedBy === act.caller?.accountId;
	return {
		...row,
		acts: actsOn({ ...row, keepsGiving, keepsReceiving, proposed }),
		proposedAt: row.proposedAt.toISOString(),
	};
}

/** One of which the caller sees a side. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, NOT_FOUND */
export async function loadTransfer(act: Act, id: string): Promise<TransferRow> {
	const row = await findTransfer(act.tx, requireSignedIn(act.caller), id);
	if (!row) throw new Refusal('NOT_FOUND');
	act.record({ subject: { kind: 'transfer', id } });
	return row;
}

/** An open one. @throws Refusal as loadTransfer; CONFLICT */
export async function loadOpenTransfer(act: Act, id: string): Promise<TransferRow> {
	const row = await loadTransfer(act, id);
	if (row.state !== 'proposed') throw new Refusal('CONFLICT', { reason: row.state });
	return row;
}

/** Whether the caller keeps the roster there; if so, he acts for it. */
export async function keepsRosterOf(act: Act, organisationId: number): Promise<boolean> {
	const account = requireSignedIn(act.caller);
	if (!(await findOrganisation(act.tx, account, 'member.change', organisationId))) return false;
	await recordCapacity(act, 'member.change', organisationId);
	return true;
}
