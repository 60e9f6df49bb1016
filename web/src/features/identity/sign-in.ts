import { refusalIn } from '../../app/refusal.ts';

export type SignInOutcome =
	| { readonly kind: 'done' | 'wrong' | 'unreachable' }
	| { readonly kind: 'too_many'; readonly seconds: number };

/** Asks for a session; its cookie comes with the answer. */
export async function signIn(username: string, password: string): Promise<SignInOutcome> {
	try {
		const answer = await fetch('/api/auth/sign-in/username', {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ username, password }),
		});
		if (answer.ok) return { kind: 'done' };
		if (answer.status >= 500) return { kind: 'unreachable' };
		const refusal = refusalIn(await answer.json());
		if (refusal?.code !== 'TOO_MANY_REQUESTS') return { kind: 'wrong' };
		return { kind: 'too_many', seconds: Number(refusal.details.seconds ?? 60) };
	} catch {
		// Thrown only when there is no answer at all, or none of ours.
		return { kind: 'unreachable' };
	}
}
