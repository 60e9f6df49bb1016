import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildAccount, createTestProduct, unique } from '../../testing/index.ts';
import { oidcClient, startProvider } from '../../testing/oidc-provider.ts';

const provider = await startProvider();
const product = await createTestProduct({ oidc: { issuer: provider.issuer, ...oidcClient } });
const { db } = product;
const manager = product.clientAs(await buildAccount(db, { administrator: true })).identity;

const cookiesIn = (answer: Response): string =>
	answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');
let address = 0;

/** Asks to be sent to the provider. */
async function begin(wish: object = {}) {
	const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(wish) };
	const answer = await product.fetch('/api/auth/oidc/begin', init, { from: `10.4.0.${++address}` });
	const { url }: { url: string } = JSON.parse(await answer.text());
	return { url, cookie: cookiesIn(answer) };
}
/** Goes there and comes back. @returns where the browser ends, and its session if it has one */
async function visit({ url, cookie }: { url: string; cookie: string }) {
	const sent = await fetch(url, { redirect: 'manual' });
	const back = new URL(sent.headers.get('location') ?? '');
	const answer = await product.fetch(back.pathname + back.search, { headers: { cookie } }, { from: '10.4.1.1' });
	const me = await product.fetch('/api/me', { headers: { cookie: cookiesIn(answer) } });
	return { to: answer.headers.get('location'), me: await me.json(), back };
}

test('whom an administrator has linked signs in, and goes where he wanted to', async () => {
	const account = await buildAccount(db);
	provider.subject = unique('subject');
	expect(await manager.account.setSubject({ id: account.accountId, subject: provider.subject })).toEqual({
		linked: true,
	});
	const begun = await begin({ back: '/desk/upload' });
	const asked = new URL(begun.url).searchParams;
	expect(asked.get('code_challenge_method')).toBe('S256');
	expect(asked.get('scope')).toBe('openid');
	const { to, me } = await visit(begun);
	expect([to, me]).toEqual(['/desk/upload', expect.objectContaining({ userName: account.userName })]);
	await manager.account.setSubject({ id: account.accountId, subject: null });
	expect(await visit(await begin())).toMatchObject({ to: '/sign-in?problem=not_linked', me: null });
});

test('nobody signs up by it, and a disabled account stays out', async () => {
	provider.subject = unique('subject');
	const before = (await manager.account.list({})).total;
	expect(await visit(await begin())).toMatchObject({ to: '/sign-in?problem=not_linked', me: null });
	expect((await manager.account.list({})).total).toBe(before);
	const { accountId: id } = await buildAccount(db);
	await manager.account.setSubject({ id, subject: provider.subject });
	await manager.account.disable({ id });
	expect(await visit(await begin())).toMatchObject({ to: '/sign-in?problem=not_linked', me: null });
});

test('an invitation is taken up by it, once: an account without a password', async () => {
	provider.subject = unique('subject');
	const { token } = await manager.invitation.make({ name: '江十' });
	const userName = unique('jiang');
	const taking = { token, userName, back: '/desk' };
	expect(await visit(await begin(taking))).toMatchObject({ to: '/desk', me: { userName } });
	expect(await visit(await begin())).toMatchObject({ to: '/', me: { userName } });
	provider.subject = unique('subject');
	expect(await visit(await begin(taking))).toMatchObject({ to: '/sign-in?problem=not_taken', me: null });
	const { rows } = await sql`SELECT c.password FROM credential c JOIN account a ON a.id = c.account_id
		WHERE a.user_name = ${userName} AND c.provider_id = 'credential'`.execute(db);
	expect(rows).toEqual([{ password: null }]);
});

test('what did not begin in this browser, was used, or is not signed by the provider opens nothing', async () => {
	const { accountId: id } = await buildAccount(db);
	provider.subject = unique('subject');
	await manager.account.setSubject({ id, subject: provider.subject });
	const failed = { to: '/sign-in?problem=failed', me: null };
	const [mine, others] = [await begin(), await begin()];
	expect(await visit({ url: mine.url, cookie: others.cookie })).toMatchObject(failed);
	expect(await visit({ url: mine.url, cookie: '' })).toMatchObject(failed);
	expect(
		await visit({ url: mine.url, cookie: mine.cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) }),
	).toMatchObject(failed);
	for (const fault of ['nonce', 'signature'] as const) {
		provider.fault = fault;
		expect(await visit(await begin())).toMatchObject(failed);
	}
	provider.fault = 'none';
	expect((await visit(await begin())).me).not.toBe(null);
});

test('without a password a second factor is set up after a fresh sign-in only', async () => {
	provider.subject = unique('subject');
	const { token } = await manager.invitation.make({ name: '江十一' });
	const begun = await begin({ token, userName: unique('jiang') });
	const sent = await fetch(begun.url, { redirect: 'manual' });
	const back = new URL(sent.headers.get('location') ?? '');
	const answer = await product.fetch(back.pathname + back.search, { headers: { cookie: begun.cookie } });
	const headers = { cookie: cookiesIn(answer), 'content-type': 'application/json' };
	const setUp = () => product.fetch('/api/me/second-factor', { method: 'POST', headers, body: '{}' });
	await sql`UPDATE session SET created_at = now() - interval '6 minutes'`.execute(db);
	expect([(await setUp()).status, await (await setUp()).json()]).toEqual([
		422,
		expect.objectContaining({ data: { reason: 'sign_in_again' } }),
	]);
	await sql`UPDATE session SET created_at = now()`.execute(db);
	expect((await setUp()).status).toBe(200);
	const state = await product.fetch('/api/me/second-factor', { headers });
	expect(await state.json()).toMatchObject({ hasPassword: false });
});

test('one subject is one account, and nobody links his own', async () => {
	const [one, other] = [await buildAccount(db), await buildAccount(db)];
	const subject = unique('subject');
	await manager.account.setSubject({ id: one.accountId, subject });
	await expect(manager.account.setSubject({ id: other.accountId, subject })).rejects.toMatchObject({
		code: 'CONFLICT',
	});
	const own = product.clientAs({ ...one, permissions: ['account.manage'] }).identity.account;
	await expect(own.setSubject({ id: one.accountId, subject })).rejects.toMatchObject({ data: { reason: 'self' } });
});

test('the log says by what he signed in, and holds neither code nor secret', async () => {
	const { rows } = await sql<{ entry: string }>`SELECT audit_entry::text AS entry FROM audit_entry`.execute(db);
	const log = rows.map(({ entry }) => entry).join('\n');
	expect(log).toContain('oidc');
	for (const secret of [oidcClient.clientSecret, 'code_verifier', 'id_token']) expect(log.includes(secret)).toBe(false);
});
