import { linkState } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { choosePassword } from './choose-password.ts';
import { makeDormant } from './make-dormant.ts';
import { tokenHash } from './one-time.ts';
import {
	findLink,
	findSecondFactor,
	insertAccountUnlessTaken,
	type LinkRow,
	personHasAccount,
	spendLink,
	updatePassword,
} from './store/index.ts';

/** A link that still opens something. Whatever is wrong with one, a stranger hears the same. @throws Refusal LINK_SPENT */
export async function loadLink(act: Act, token: string): Promise<LinkRow> {
	const link = await findLink(act.tx, tokenHash(token));
	if (!link || linkState(link, act.now) !== 'open') throw new Refusal('LINK_SPENT');
	// A disabled account is enabled first.
	if (link.purpose === 'reset' && link.userName === null) throw new Refusal('LINK_SPENT');
	return link;
}

/** What a one-time link is for. @throws Refusal LINK_SPENT */
export async function lookAtLink(act: Act, input: { token: string }) {
	act.record(null);
	const { purpose, name, userName, expiresAt } = await loadLink(act, input.token);
	return { purpose, name, userName, expiresAt: expiresAt.toISOString() };
}

/** @throws Refusal INVALID with the field or the `reason`; USER_NAME_TAKEN, PERSON_HAS_ACCOUNT */
export async function makeAccount(
	act: Act,
	link: LinkRow,
	userName: string,
	passwordHash: string | null,
): Promise<string> {
	const { name, personId } = link;
	if (personId !== null && (await personHasAccount(act.tx, personId))) throw new Refusal('PERSON_HAS_ACCOUNT');
	const rights = { administrator: false, mustChangePassword: false };
	const id = await insertAccountUnlessTaken(act.tx, { ...rights, userName, passwordHash, name, personId });
	if (id === null) throw new Refusal('USER_NAME_TAKEN');
	// Whoever made the link could have taken it up himself.
	await makeDormant(act, id, 'invited', link.madeBy);
	return id;
}

/**
 * Takes a one-time link up: an account of one's own, or a new password for it.
 * @throws Refusal LINK_SPENT, USER_NAME_TAKEN, PERSON_HAS_ACCOUNT; INVALID with `field`, or `reason` as choosePassword
 */
export async function acceptLink(
	act: Act,
	input: { token: string; userName?: string | undefined; password: string },
): Promise<{ userName: string }> {
	const link = await loadLink(act, input.token);
	const userName = link.purpose === 'reset' ? link.userName : (input.userName ?? null);
	if (userName === null) throw new Refusal('INVALID', { field: 'userName' });
	const chooser = { accountId: link.accountId, userName, names: [link.name] };
	const passwordHash = await choosePassword(act, chooser, input.password);
	const accountId = link.accountId ?? (await makeAccount(act, link, userName, passwordHash));
	if (link.purpose === 'reset') {
		await updatePassword(act.tx, accountId, passwordHash, { keepSession: null, mustChange: false });
		// Also by a link from before the three were named, or from when there was a second factor.
		const factor = await findSecondFactor(act.tx, accountId);
		if (!factor?.confirmedAt) await makeDormant(act, accountId, 'password_reset', link.madeBy);
	}
	await spendLink(act.tx, link.id, accountId, act.now);
	const { purpose, id } = link;
	act.record({
		account: { accountId, userName },
		subject: { kind: 'account', id: accountId },
		details: { purpose, link: id },
	});
	return { userName };
}
