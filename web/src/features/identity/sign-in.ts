import { refusalIn } from '../../app/refusal.ts';

export type SignInOutcome =
	/** `code`: the password was right, and a code of the second factor is still to come. */
	| { readonly kind: 'done' | 'code' | 'wrong' | 'wrong_code' | 'over' | 'unreachable' }
	| { readonly kind: 'too_many'; readonly seconds: number };

const kinds = { SIGN_IN_OVER: 'over', SECOND_FACTOR_REFUSED: 'wrong_code' } as const;
const isNamed = (code: string): code is keyof typeof kinds => code in kinds;

async function ask(path: string, body: object): Promise<SignInOutcome> {
	try {
		const answer = await fetch(path, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(body),
		});
		if (answer.status >= 500) return { kind: 'unreachable' };
		const told = await answer.json();
		if (answer.ok) return { kind: told.signedIn ? 'done' : 'code' };
		const refusal = refusalIn(told);
		if (refusal?.code === 'TOO_MANY_REQUESTS')
			return { kind: 'too_many', seconds: Number(refusal.details.seconds ?? 60) };
		return { kind: refusal && isNamed(refusal.code) ? kinds[refusal.code] : 'wrong' };
	} catch {
		// Thrown only when there is no answer at all, or none of ours.
		return { kind: 'unreachable' };
	}
}

/** Asks for a session; its cookie comes with the answer. */
export const signIn = (username: string, password: string): Promise<SignInOutcome> =>
	ask('/api/auth/sign-in/username', { username, password });

/** The second half, with a code of the authenticator or a recovery code. */
export const signInByCode = (code: string): Promise<SignInOutcome> => ask('/api/auth/sign-in/code', { code });
