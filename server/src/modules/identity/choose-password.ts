import { passwordWeakness } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { searchText } from '../../platform/text/index.ts';
import { isGuessable } from './guessable.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { pastPasswords } from './store/index.ts';

/** Whose password it is to be. */
interface Chooser {
	/** Null: of an account that is made with it. */
	readonly accountId: string | null;
	readonly userName: string;
	/** Names that others know of him: his own, his organisation's. */
	readonly names: readonly string[];
}

/**
 * A password that somebody has chosen, fit to be kept.
 * @returns its hash
 * @throws Refusal INVALID with `reason`: a PasswordWeakness, or past_password
 */
export async function choosePassword(act: Act, chooser: Chooser, password: string): Promise<string> {
	const words = searchText([chooser.userName, ...chooser.names]).split(' ');
	const reason = passwordWeakness(password, chooser.userName, (text) => isGuessable(text, words));
	if (reason) throw new Refusal('INVALID', { reason });
	const kept = act.signIn.passwordsKept;
	const past = chooser.accountId === null ? [] : await pastPasswords(act.tx, chooser.accountId, kept);
	for (const hash of past)
		if (await verifyPassword(hash, password)) throw new Refusal('INVALID', { reason: 'past_password', count: kept });
	return hashPassword(password);
}
