export type SignInOutcome = 'done' | 'wrong' | 'too_many' | 'unreachable';

/** Asks better-auth for a session; its cookie comes with the answer. */
export async function signIn(username: string, password: string): Promise<SignInOutcome> {
	try {
		const answer = await fetch('/api/auth/sign-in/username', {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ username, password }),
		});
		if (answer.ok) return 'done';
		if (answer.status === 429) return 'too_many';
		return answer.status < 500 ? 'wrong' : 'unreachable';
	} catch {
		// fetch throws only when there is no answer at all.
		return 'unreachable';
	}
}
