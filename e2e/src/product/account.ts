import type { Product } from './product.ts';

async function post(address: string, body: unknown, session: Record<string, string> = {}): Promise<Response> {
	const headers = { 'content-type': 'application/json', origin: new URL(address).origin, ...session };
	const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
	if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
	return answer;
}

const cookiesIn = (answer: Response): string =>
	answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');

/** Signs an account in. @returns the session, as a Cookie header */
const sessionOf = async (address: string, username: string, password: string): Promise<string> =>
	cookiesIn(await post(`${address}/api/auth/sign-in/username`, { username, password }));

/**
 * An account that somebody made by an invitation of whose session is given, and has signed in with.
 * @returns its session, as a Cookie header
 */
export async function invitedAccount(
	address: string,
	session: string,
	who: { name: string; userName: string },
): Promise<string> {
	const password = 'Autumn-Lake-88';
	const answer = await post(`${address}/api/invitations`, { name: who.name }, { cookie: session });
	const { token } = await answer.json();
	await post(`${address}/api/links/accept`, { token, userName: who.userName, password });
	return sessionOf(address, who.userName, password);
}

/**
 * Signs the first administrator in and gives him a password of his own.
 * @returns the session, as a Cookie header
 */
export async function signIn(product: Product, next: string): Promise<string> {
	const { address, firstSignIn } = product;
	if (!firstSignIn) throw new Error('The product was started on this data before.');
	const { userName, password } = firstSignIn;
	const cookie = await sessionOf(address, userName, password);
	await post(`${address}/api/me/password`, { current: password, next }, { cookie });
	return cookie;
}
