import { forgetRead } from '../features/library/reader/document/read-here.ts';

/** Ends the session and goes to the front page; the page stays where it is when the server can't be reached. */
export async function signOut(): Promise<void> {
	const answer = await fetch('/api/auth/sign-out', {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: '{}',
	});
	if (!answer.ok) return;
	forgetRead();
	window.location.assign('/');
}
