import { type Administrators, requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { searchPattern } from '../../platform/text/index.ts';
import { findCandidates, findHolders, type Holder, lockHolders, openProposals, type Who } from './store/index.ts';

/** One of the three, who decides with another of them, and what the three are. Nothing else changes them meanwhile. */
export interface Deciding {
	readonly account: SignedIn;
	readonly holders: readonly Holder[];
}

/** @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export async function loadDeciding(act: Act): Promise<Deciding> {
	const account = requireSignedIn(act.caller);
	const holders = await lockHolders(act.tx);
	if (!holders.some((holder) => holder.account.id === account.accountId)) throw new Refusal('FORBIDDEN');
	return { account, holders };
}

/** What the three see of themselves. */
export async function presentAdministrators(act: Act): Promise<Administrators> {
	const holders = await findHolders(act.tx);
	const proposals = await openProposals(act.tx, act.now);
	return {
		holders: holders.map((holder) => ({
			...holder,
			since: holder.since.toISOString(),
			lastSignedInAt: holder.lastSignedInAt?.toISOString() ?? null,
		})),
		proposals: proposals.map(({ id, kind, role, holder, successor, reason, proposer, proposedAt, expiresAt }) => ({
			...{ id, kind, role, holder, successor, reason, proposedBy: proposer },
			proposedAt: proposedAt.toISOString(),
			expiresAt: expiresAt.toISOString(),
		})),
	};
}

/** For the founder until he has named the three, and then for them. */
async function requireOneOfThem(act: Act): Promise<void> {
	const account = requireSignedIn(act.caller);
	if (account.administrator) return;
	const holders = await findHolders(act.tx);
	if (!holders.some((holder) => holder.account.id === account.accountId)) throw new Refusal('FORBIDDEN');
}

/** @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export async function listAdministrators(act: Act): Promise<Administrators> {
	await requireOneOfThem(act);
	return presentAdministrators(act);
}

/** @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export async function listCandidates(act: Act, input: { query: string }): Promise<Who[]> {
	await requireOneOfThem(act);
	return findCandidates(act.tx, searchPattern(input.query));
}
