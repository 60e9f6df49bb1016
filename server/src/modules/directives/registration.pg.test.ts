import { expect, test } from 'vitest';
import { buildDirective, buildSource, plainRegistration } from '../../testing/directive.ts';
import {
	buildAccount,
	buildHolder,
	buildOrganisation,
	createTestProduct,
	signInAs,
	unique,
} from '../../testing/index.ts';

const product = await createTestProduct();
const county = await buildOrganisation(product, { parent: null });
const other = await buildOrganisation(product, { parent: null });
const clerk = await buildHolder(product.db, { role: 'department_clerk', at: county });
const viewer = await buildHolder(product.db, { role: 'viewer', at: county });
const outsider = await buildHolder(product.db, { role: 'department_clerk', at: other });
const member = await buildHolder(product.db, { role: 'member', at: county, scope: 'own' });
const client = product.clientAs(clerk).directives;
const wish = (document: number) => ({ ...plainRegistration, organisationId: county, document });
const number = () => ({ word: unique('望组'), year: 2026, serial: 12 });

test('a document is registered with all that belongs to it, and hours from receipt are counted', async () => {
	const [{ number: document }, attachment] = [await buildSource(product), await buildSource(product)];
	const upper = await buildDirective(product, { organisationId: county, by: clerk });
	const { id } = await client.directive.register({
		...wish(document),
		number: number(),
		issuedOn: '2026-08-30',
		deployedAt: '2026-09-01T13:30:00+08:00',
		parentId: upper.id,
		attachments: [attachment.number],
	});
	expect(await client.directive.get({ id })).toMatchObject({
		state: 'registered',
		reading: 'waiting',
		hours: 5.5,
		chain: [{ id: upper.id }],
		attachments: [{ number: attachment.number, title: attachment.title }],
		document: { number: document, version: 1, shown: 1 },
		editable: true,
		removable: true,
	});
});

test('without number or day it is received; corrected, it is registered', async () => {
	const { id } = await buildDirective(product, { organisationId: county, by: clerk });
	expect((await client.directive.get({ id })).state).toBe('received');
	await client.directive.edit({ ...plainRegistration, id, number: number(), issuedOn: '2026-08-30' });
	expect((await client.directive.get({ id })).state).toBe('registered');
});

test.each<[string, Partial<Parameters<typeof client.directive.register>[0]>, object]>([
	['no issuer', { issuerName: null }, { code: 'INVALID', data: { field: 'issuerName' } }],
	['received in the future', { receivedAt: '2999-01-01T00:00:00Z' }, { data: { field: 'receivedAt' } }],
	['deployed before it was received', { deployedAt: '2026-08-01T00:00:00Z' }, { data: { field: 'deployedAt' } }],
	['a document that is not there', { document: 999 }, { code: 'NOT_FOUND' }],
	['an attachment that is not there', { attachments: [999] }, { code: 'NOT_FOUND' }],
	['an organisation that is not there', { organisationId: 999_999 }, { code: 'NOT_FOUND' }],
	['an issuer that is not there', { issuerId: 999_999 }, { code: 'NOT_FOUND' }],
])('%s is refused', async (_what, part, refusal) => {
	const { number: document } = await buildSource(product);
	await expect(client.directive.register({ ...wish(document), ...part })).rejects.toMatchObject(refusal);
});

test('one organisation registers a number once', async () => {
	const taken = number();
	const [first, second] = [await buildSource(product), await buildSource(product)];
	await client.directive.register({ ...wish(first.number), number: taken });
	await expect(client.directive.register({ ...wish(second.number), number: taken })).rejects.toMatchObject({
		code: 'DIRECTIVE_TAKEN',
	});
});

test('a chain has no circle, also when two are made each other’s parent at once', async () => {
	const build = () => buildDirective(product, { organisationId: county, by: clerk });
	const [one, two] = [(await build()).id, (await build()).id];
	const tries = [
		client.directive.edit({ ...plainRegistration, id: one, parentId: two }),
		client.directive.edit({ ...plainRegistration, id: two, parentId: one }),
	];
	const ends = await Promise.allSettled(tries);
	expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'DIRECTIVE_CYCLE' } });
	await expect(client.directive.edit({ ...plainRegistration, id: one, parentId: one })).rejects.toMatchObject({
		code: 'DIRECTIVE_CYCLE',
	});
});

test('a clause shows who asked first, from the centre down', async () => {
	const centre = await buildDirective(product, { organisationId: county, by: clerk });
	const city = await buildDirective(product, { organisationId: county, by: clerk, parentId: centre.id });
	const own = await buildDirective(product, { organisationId: county, by: clerk, parentId: city.id });
	const levels = [
		[centre.id, 0, null],
		[city.id, 2, centre.id],
		[own.id, 3, city.id],
	] as const;
	for (const [id, level, parentId] of levels) {
		await client.directive.edit({ ...plainRegistration, id, level, parentId, issuerName: `第${level}级` });
	}
	const clauseOf = async (id: string) => (await client.desk.get({ id })).clauses[1]?.id ?? '';
	const cite = async (id: string, upper: string) => {
		const { revision } = await client.desk.get({ id });
		const cites = [{ directive: upper, clause: await clauseOf(upper) }];
		return client.desk.act({ id, revision, wish: { act: 'clause.cite', clause: await clauseOf(id), cites } });
	};
	await cite(city.id, centre.id);
	await cite(own.id, city.id);
	const { clauses } = await client.desk.get({ id: own.id });
	expect(clauses[1]?.provenance.map(({ level, issuer }) => [level, issuer])).toEqual([
		[0, '第0级'],
		[2, '第2级'],
	]);
	await expect(cite(centre.id, own.id)).rejects.toMatchObject({ code: 'DESK_ACT' });
});

test('a mistaken registration is taken back; one that was worked on is not', async () => {
	const { id } = await buildDirective(product, { organisationId: county, by: clerk });
	await client.directive.remove({ id });
	await expect(client.directive.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	const worked = await buildDirective(product, { organisationId: county, by: clerk });
	const { revision, items } = await client.desk.get({ id: worked.id });
	const wishes = { act: 'item.settle', items: items.map((item) => item.id), state: 'accepted' } as const;
	await client.desk.act({ id: worked.id, revision, wish: wishes });
	await expect(client.directive.remove({ id: worked.id })).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('who may look may not work; who is outside finds nothing, and it is in no list of his', async () => {
	const { id } = await buildDirective(product, { organisationId: county, by: clerk });
	const { revision, clauses } = await client.desk.get({ id });
	const title = { act: 'clause.title', clause: clauses[0]?.id ?? '', title: '甲' } as const;
	const acts = (caller: Parameters<typeof product.clientAs>[0]) => {
		const { directive, desk } = product.clientAs(caller).directives;
		return {
			look: [() => directive.get({ id }), () => desk.get({ id }), () => desk.light({ id, clause: title.clause })],
			work: [
				() => directive.edit({ ...plainRegistration, id }),
				() => directive.remove({ id }),
				() => directive.renew({ id }),
				() => directive.convert({ id, revision, done: true }),
				() => desk.act({ id, revision, wish: title }),
				() => desk.step({ id, revision, way: 'undo' as const }),
			],
			list: () => directive.list({ size: 100 }),
		};
	};
	for (const look of acts(viewer).look) await look();
	for (const work of acts(viewer).work) await expect(work()).rejects.toMatchObject({ code: 'FORBIDDEN' });
	for (const caller of [outsider, member, await buildAccount(product.db)]) {
		const { look, work, list } = acts(caller);
		for (const one of [...look, ...work]) await expect(one()).rejects.toMatchObject({ code: 'NOT_FOUND' });
		expect((await list()).items.map((item) => item.id)).not.toContain(id);
		expect((await list()).total).toBe(0);
	}
	for (const one of [...acts(null).look, ...acts(null).work, acts(null).list]) {
		await expect(one()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
	}
	const { number: document } = await buildSource(product);
	const register = (caller: typeof clerk) => product.clientAs(caller).directives.directive.register(wish(document));
	await expect(register(viewer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
	await expect(register(outsider)).rejects.toMatchObject({ code: 'NOT_FOUND' });
	await expect(register(member)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('news of a desk are for those who may see it', async () => {
	const { id } = await buildDirective(product, { organisationId: county, by: clerk });
	const events = async (headers: Record<string, string>) => product.fetch(`/api/directives/${id}/events`, { headers });
	expect((await events({})).status).toBe(401);
	expect((await events(await signInAs(product, outsider))).status).toBe(404);
	const answer = await events(await signInAs(product, viewer));
	const reader = answer.body?.getReader();
	const next = async () => new TextDecoder().decode((await reader?.read())?.value);
	expect(await next()).toContain('"reading":"ready"');
	const { revision, clauses } = await client.desk.get({ id });
	await client.desk.act({ id, revision, wish: { act: 'clause.title', clause: clauses[0]?.id ?? '', title: '甲' } });
	expect(await next()).toContain(`"revision":${revision + 1}`);
	await reader?.cancel();
});
