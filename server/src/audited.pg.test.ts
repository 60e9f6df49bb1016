import { contract } from '@pacesetter/core/contract';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { acts } from './testing/acts.ts';
import { directiveActs } from './testing/directive-acts.ts';
import { buildAccount, buildOrganisation, createTestProduct, signInAs, trySignIn } from './testing/index.ts';
import { buildRole, buildSubject } from './testing/subject.ts';

const product = await createTestProduct();
const { db } = product;
const county = await buildOrganisation(product, { parent: null });
const town = await buildOrganisation(product, { parent: county, type: 'committee' });
const other = await buildOrganisation(product, { parent: county, type: 'committee' });

interface Row {
	act: string;
	outcome: string;
	reason: string | null;
	capacity_role: string | null;
	subject_id: string | null;
}
const entriesOf = async (userName: string): Promise<Row[]> =>
	(
		await sql<Row>`SELECT act, outcome, reason, capacity_role, subject_id FROM audit_entry WHERE user_name = ${userName} ORDER BY id`.execute(
			db,
		)
	).rows;

const methodOf = (name: string): string | undefined => {
	const [aggregate = '', verb = ''] = name.split('.');
	const found = Object.entries({ ...contract.organisation, ...contract.directives }).find(
		([key]) => key === aggregate,
	)?.[1];
	return Object.entries<{ '~orpc': { route: { method?: string } } }>(found ?? {}).find(([key]) => key === verb)?.[1][
		'~orpc'
	].route.method;
};

/** Only whom it belongs to may do these, and another made it; what is refused is tried below. */
const ofAnother = ['grant.delegate', 'transfer.withdraw'];

test.each(Object.keys(acts))(
	'%s leaves an entry when it changes something, and none when it only looks',
	async (name) => {
		const subject = await buildSubject(product, town);
		const caller = await buildAccount(db, { administrator: true });
		const act = acts[name];
		if (!act) throw new Error('no act');
		await act(product.clientAs(caller).organisation, subject, { product, town, other }).catch((error) => {
			if (!ofAnother.includes(name)) throw error;
		});
		const entries = (await entriesOf(caller.userName)).filter((entry) => entry.outcome === 'done');
		const wanted = methodOf(name) === 'GET' || ofAnother.includes(name) ? [] : [`organisation.${name}`];
		expect(entries.map((entry) => entry.act)).toEqual(wanted);
		if (wanted.length > 0) expect(entries[0]?.subject_id).not.toBeNull();
	},
);

test.each(Object.keys(directiveActs))('%s of directives leaves an entry when it changes something', async (name) => {
	const caller = await buildAccount(db, { administrator: true });
	await directiveActs[name]?.(product.clientAs(caller).directives, product, town);
	const entries = await entriesOf(caller.userName);
	expect(entries.map(({ act }) => act)).toEqual(methodOf(name) === 'GET' ? [] : [`directives.${name}`]);
	expect(entries.every(({ subject_id }) => subject_id !== null)).toBe(true);
});

test('an act tells in which capacity it was done, and a refusal what was refused', async () => {
	const { branch, member } = await buildSubject(product, town);
	const { id } = await member();
	const secretary = await buildRole(product, 'secretary', branch);
	const client = product.clientAs(secretary).organisation;
	await client.member.confirm({ id, on: '2026-03-01' });
	await expect(client.change.abolish({ id: branch, effectiveOn: '2026-03-01' })).rejects.toThrow();
	expect(await entriesOf(secretary.userName)).toMatchObject([
		{ act: 'organisation.member.confirm', outcome: 'done', capacity_role: 'secretary', subject_id: id },
		{ act: 'organisation.change.abolish', outcome: 'refused', reason: 'FORBIDDEN', subject_id: String(branch) },
	]);
});

test('sign-ins, those that fail and sign-outs are entered; a name that nobody has is not', async () => {
	const account = await buildAccount(db);
	await trySignIn(product, account.userName, 'Wrong9-password');
	await trySignIn(product, 'nobody-has-this', 'Secret9-password');
	const headers = await signInAs(product, account);
	await product.fetch('/api/auth/sign-out', { method: 'POST', headers });
	expect((await entriesOf(account.userName)).map(({ act, outcome }) => [act, outcome])).toEqual([
		['identity.sign_in', 'refused'],
		['identity.sign_in', 'done'],
		['identity.sign_out', 'done'],
	]);
	const { rows } =
		await sql`SELECT 1 FROM audit_entry WHERE audit_entry::text ~ '(nobody-has-this|Secret9|Wrong9)'`.execute(db);
	expect(rows).toEqual([]);
});

test('the log is searched, paged and exported by whom it is for, and the export is in it', async () => {
	const account = await buildAccount(db);
	for (let one = 0; one < 3; one += 1) await signInAs(product, account);
	const auditor = { ...(await buildAccount(db)), permissions: ['audit.read' as const] };
	const { entry, chain } = product.clientAs(auditor).audit;
	const filter = { userName: account.userName, act: 'identity', outcome: 'done' } as const;
	const first = await entry.list({ ...filter, size: 2 });
	expect(first.items.map(({ act }) => act)).toEqual(['identity.sign_in', 'identity.sign_in']);
	const rest = await entry.list({ ...filter, size: 2, ...(first.next === null ? {} : { before: first.next }) });
	expect([rest.items.length, rest.next]).toEqual([1, null]);
	expect((await entry.list({ ...filter, until: '2026-01-01T00:00:00Z' })).items).toEqual([]);
	expect((await entry.list({ ...filter, act: 'organisation' })).items).toEqual([]);
	expect((await chain.state()).tip).toMatch(/^[0-9a-f]{64}$/);

	const founder = await signInAs(product, await buildAccount(db, { administrator: true }));
	const type = { 'content-type': 'application/x-www-form-urlencoded' };
	const sendFor = (path: string, body: string) =>
		product.fetch(`/api/audit/${path}`, { method: 'POST', headers: { ...founder, ...type }, body });
	const answer = await sendFor('entries.csv', `userName=${account.userName}`);
	expect((await answer.text()).split('\r\n')).toHaveLength(5);
	const proof = await sendFor('verify', '');
	expect(JSON.parse((await proof.text()).trim().split('\n').at(-1) ?? '')).toMatchObject({ verdict: { broken: null } });
	const { items } = await entry.list({ act: 'audit' });
	expect(items.map(({ act }) => act)).toEqual(['audit.verify', 'audit.export']);
	expect((await sendFor('entries.csv', 'from=yesterday')).status).toBe(422);
});
