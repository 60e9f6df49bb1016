import type { Product } from './product.ts';

async function post(address: string, body: unknown, session: Record<string, string> = {}): Promise<Response> {
	const headers = { 'content-type': 'application/json', origin: new URL(address).origin, ...session };
	const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
	if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
	return answer;
}

/**
 * Signs the first administrator in and gives him a password of his own.
 * @returns the session, as a Cookie header
 */
export async function signIn(product: Product, next: string): Promise<string> {
	const { address, firstSignIn } = product;
	if (!firstSignIn) throw new Error('The product was started on this data before.');
	const { userName, password } = firstSignIn;
	const answer = await post(`${address}/api/auth/sign-in/username`, { username: userName, password });
	const session = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
	const cookie = session.join('; ');
	await post(`${address}/api/me/password`, { current: password, next }, { cookie });
	return cookie;
}
