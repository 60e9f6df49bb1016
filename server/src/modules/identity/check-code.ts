import type { Act } from '../../platform/http/index.ts';
import type { Checked } from './check-password.ts';
import { counterFor, type Source } from './count-failures.ts';
import { tokenHash } from './one-time.ts';
import { takeCode } from './second-factor.ts';
import { countTry, endChallenge, findChallenge, noteSignIn } from './store/index.ts';

/** Codes that may be tried for one right password. */
const mostTries = 5;

/** The second factor of a sign-in. `over`: the password has to be shown again. */
export async function checkCode(
	act: Act,
	input: { token: string; code: string; from: Source },
): Promise<Checked | { readonly outcome: 'over' }> {
	const hash = tokenHash(input.token);
	const challenge = await findChallenge(act.tx, hash, act.now);
	if (!challenge) return { outcome: 'over' };
	const { accountId, waysChanged } = challenge;
	act.record({ act: 'identity.sign_in', account: challenge, subject: { kind: 'account', id: accountId } });
	const counter = await counterFor(act, accountId, input.from);
	if (counter.wait > 0) {
		act.record({ refusal: 'TOO_MANY_REQUESTS' });
		return { outcome: 'wait', seconds: counter.wait };
	}
	const factor = await takeCode(act, accountId, input.code);
	if (factor === null) {
		await counter.fail('SECOND_FACTOR_REFUSED');
		await countTry(act.tx, hash);
		if (challenge.tries + 1 >= mostTries) await endChallenge(act.tx, hash);
		return { outcome: 'wrong' };
	}
	await endChallenge(act.tx, hash);
	await counter.clear();
	await noteSignIn(act.tx, accountId, act.now);
	act.record({ details: { secondFactor: factor } });
	return { outcome: 'done', accountId, waysChanged };
}
