import { requirePermission } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { newToken, tokenHash } from './one-time.ts';
import { presentInvitation } from './present.ts';
import { insertLink, listInvitations, personExists, personHasAccount, withdrawInvitation } from './store/index.ts';

const day = 24 * 3600 * 1000;

/** Invitations that nobody has taken up yet. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export async function openInvitations(act: Act) {
	requirePermission(act.caller, 'account.manage');
	return (await listInvitations(act.tx, act.now)).map(presentInvitation);
}

/**
 * Invites somebody to an account of his own.
 * @returns the link's token, told this once
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN; NOT_FOUND: no such person; PERSON_HAS_ACCOUNT
 */
export async function invite(act: Act, input: { name: string; personId: string | null; days: number }) {
	const { accountId: madeBy } = requirePermission(act.caller, 'account.manage');
	const { name, personId } = input;
	if (personId !== null && !(await personExists(act.tx, personId))) throw new Refusal('NOT_FOUND');
	if (personId !== null && (await personHasAccount(act.tx, personId))) throw new Refusal('PERSON_HAS_ACCOUNT');
	const token = newToken();
	const expiresAt = new Date(act.now.getTime() + input.days * day);
	const link = { purpose: 'invitation', tokenHash: tokenHash(token), accountId: null, name, personId } as const;
	const id = await insertLink(act.tx, { ...link, madeBy, madeAt: act.now, expiresAt });
	// The log is never changed, and a name may have to be forgotten: the invitation itself keeps it.
	act.record({ subject: { kind: 'invitation', id }, details: { personId, expiresAt: expiresAt.toISOString() } });
	return { id, token, expiresAt: expiresAt.toISOString() };
}

/** Takes an invitation back. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN; LINK_SPENT */
export async function uninvite(act: Act, input: { id: string }): Promise<{ withdrawn: boolean }> {
	requirePermission(act.caller, 'account.manage');
	if (!(await withdrawInvitation(act.tx, input.id, act.now))) throw new Refusal('LINK_SPENT');
	act.record({ subject: { kind: 'invitation', id: input.id } });
	return { withdrawn: true };
}
