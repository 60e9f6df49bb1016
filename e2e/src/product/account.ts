import { randomBytes } from 'node:crypto';
import { idNumberFault } from '@pacesetter/core/organisation';
import { Secret, TOTP } from 'otpauth';
import type { Product } from './product.ts';

/** The password of every account made here by invitation. */
export const invitedPassword = 'Autumn-Lake-88';

/** Everybody comes from an address of his own, as a proxy would pass it on: from one address so many could not sign in in a minute. */
export const someAddress = (): string => `10.${[...randomBytes(3)].join('.')}`;

async function post(address: string, body: unknown, session: Record<string, string> = {}): Promise<Response> {
	const origin = new URL(address).origin;
	const headers = { 'content-type': 'application/json', origin, 'x-forwarded-for': someAddress(), ...session };
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

/** Sets a second factor up. @returns the session as it was given */
export async function enrol(address: string, session: string, password: string): Promise<string> {
	const begun = await post(`${address}/api/me/second-factor`, { password }, { cookie: session });
	const { secret } = await begun.json();
	const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
	await post(`${address}/api/me/second-factor/confirm`, { code }, { cookie: session });
	return session;
}

/** A one-time link to an account, as the path of its page. */
export async function invitation(
	address: string,
	session: string,
	name: string,
	personId: string | null = null,
): Promise<string> {
	const answer = await post(`${address}/api/invitations`, { name, personId }, { cookie: session });
	const { token } = await answer.json();
	return `/welcome#${token}`;
}

/**
 * An account that somebody made by an invitation of whose session is given, and has signed in with.
 * @returns its session, as a Cookie header
 */
export async function invitedAccount(
	address: string,
	session: string,
	who: { name: string; userName: string; personId?: string },
): Promise<string> {
	const [, token = ''] = (await invitation(address, session, who.name, who.personId)).split('#');
	await post(`${address}/api/links/accept`, { token, userName: who.userName, password: invitedPassword });
	return sessionOf(address, who.userName, invitedPassword);
}

/** People of a new organisation, each with an ID number: whom the product knows. @returns their ids, in this order */
export async function people(address: string, session: string, names: readonly string[]): Promise<string[]> {
	const cookie = { cookie: session };
	const [effectiveOn, top] = ['2026-01-01', { parentId: null, type: 'committee', level: 3 }];
	const county = { ...top, fullName: '中共试验县委员会', shortName: '试验县委', effectiveOn };
	const { id: parentId } = await (await post(`${address}/api/organisations`, county, cookie)).json();
	const office = { parentId, type: 'branch', fullName: '中共机关支部委员会', shortName: '机关支部', effectiveOn };
	const { id } = await (await post(`${address}/api/organisations`, office, cookie)).json();
	const ids = [];
	for (const [index, name] of names.entries()) {
		const first = `11010119900101${String(index + 100)}`;
		const check = [...'0123456789X'].find((last) => idNumberFault(first + last) === null);
		const member = { name, state: 'full', from: effectiveOn, idNumber: `${first}${check}` };
		const made = await (await post(`${address}/api/organisations/${id}/members`, member, cookie)).json();
		ids.push(made.personId);
	}
	return ids;
}

/** Says whose the founder's own account is. */
export async function linkFounder(address: string, session: string, personId: string): Promise<void> {
	const cookie = { cookie: session };
	const { items } = await (await fetch(`${address}/api/accounts?query=admin`, { headers: cookie })).json();
	await post(`${address}/api/accounts/${items[0].id}/person`, { personId }, cookie);
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
