import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildFounder, buildOrganisation, createTestProduct, unique } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const client = product.clientAs(await buildFounder(db)).organisation;
const { change, organisation } = client;
const on = '2026-02-01';
const build = (wish: Parameters<typeof buildOrganisation>[1]) => buildOrganisation(product, wish);
const refusal = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });

/** How many pairs of organisations contradict each other: by their numbers, or by their parents. */
async function contradictions(): Promise<number> {
	const { rows } = await sql<{ wrong: number }>`
		WITH RECURSIVE above AS (
			SELECT id AS below, parent_id AS above FROM organisation WHERE parent_id IS NOT NULL
			UNION ALL SELECT above.below, o.parent_id FROM above JOIN organisation o ON o.id = above.above WHERE o.parent_id IS NOT NULL
		)
		SELECT count(*) AS wrong FROM organisation a JOIN organisation b ON a.id <> b.id
		WHERE (b.preorder > a.preorder AND b.preorder <= a.subtree_end) <> EXISTS (SELECT 1 FROM above WHERE above = a.id AND below = b.id)`.execute(
		db,
	);
	return rows[0]?.wrong ?? -1;
}

const bothNamesOf = async (id: number) => {
	const { fullName, shortName } = await organisation.get({ id });
	return `${fullName}（${shortName}）`;
};
const nameOf = async (id: number) => (await organisation.get({ id })).shortName;

test('whatever is established, moved, merged, split and abolished, the numbers of the tree say what its parents say', async () => {
	const city = await build({ parent: null, level: 2 });
	const counties = [await build({ parent: city, level: 3 }), await build({ parent: city, level: 3 })];
	const ids = [...counties];
	const act = fc.record({
		kind: fc.constantFrom('create', 'create', 'create', 'create', 'move', 'split', 'merge', 'abolish', 'county'),
		a: fc.nat(),
		b: fc.nat(),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 12 }), async (acts) => {
			for (const { kind, a, b } of acts) {
				const [one, two] = [ids[a % ids.length] ?? city, ids[b % ids.length] ?? city];
				const name = unique('村');
				const names = { fullName: `中共${name}`, shortName: name, effectiveOn: on };
				const type = (['committee', 'general_branch', 'branch', 'department'] as const)[b % 4] ?? 'branch';
				const done = await {
					create: () => change.create({ parentId: one, type, ...names }),
					move: () => change.move({ id: one, parentId: two, effectiveOn: on, position: b % 3 }),
					county: () => change.move({ id: counties[a % 2] ?? city, parentId: city, effectiveOn: on }),
					split: () => change.split({ id: one, ...names }),
					merge: () => change.merge({ id: one, sources: [two], effectiveOn: on }),
					// The counties stay, or there would be nowhere to establish anything.
					abolish: () => change.abolish({ id: ids[2 + (a % Math.max(1, ids.length - 2))] ?? city, effectiveOn: on }),
				}
					[kind]()
					.catch((error: { code?: string }) => {
						expect(error.code, `${kind}: ${error}`).toMatch(/^(ORGANISATION_|CONFLICT)/);
						return null;
					});
				if (done?.id && !ids.includes(done.id)) ids.push(done.id);
			}
			expect(await contradictions()).toBe(0);
		}),
		{ numRuns: 12 },
	);
	expect(ids.length).toBeGreaterThan(10);
}, 60_000);

test('a county moves to another city with all that is below it', async () => {
	const [from, to] = [await build({ parent: null, level: 2 }), await build({ parent: null, level: 2 })];
	const county = await build({ parent: from, level: 3 });
	const branch = await build({ parent: county });
	const effects = await change.move({ id: county, parentId: to, effectiveOn: on });
	expect(effects).toMatchObject({ organisationsCarried: 1, organisationsChanged: 1 });
	expect((await organisation.list({ below: to })).items.map((row) => row.id)).toEqual([county, branch]);
	expect((await organisation.list({ below: from })).total).toBe(0);
	expect(await contradictions()).toBe(0);
});

test('a preview tells what would be, and changes nothing', async () => {
	const county = await build({});
	const [a, b] = [await build({ parent: county, type: 'general_branch' }), await build({ parent: county })];
	const before = await organisation.history({ id: b });
	const told = await change.move({ id: b, parentId: a, effectiveOn: on, preview: true });
	expect(told.organisations).toEqual([
		{
			id: b,
			name: { before: await bothNamesOf(b), after: await bothNamesOf(b) },
			place: {
				before: `长河市委 / ${await nameOf(county)}`,
				after: `长河市委 / ${await nameOf(county)} / ${await nameOf(a)}`,
			},
		},
	]);
	expect(await organisation.history({ id: b })).toEqual(before);
	const names = { fullName: `中共${await nameOf(b)}`, shortName: '改了简称' };
	const renamed = await change.rename({ id: b, ...names, effectiveOn: on, preview: true });
	expect(renamed.organisations[0]?.name.after).toBe(`${names.fullName}（改了简称）`);
	const done = await change.move({ id: b, parentId: a, effectiveOn: on });
	expect(done).toEqual({ ...told, preview: false });
	const planned = await change.create({
		parentId: county,
		type: 'branch',
		fullName: '新',
		shortName: '新',
		effectiveOn: on,
		preview: true,
	});
	expect(planned).toMatchObject({ id: null, organisationsChanged: 1 });
	expect((await organisation.list({ below: county, query: '新' })).total).toBe(0);
});

test('the tree of a past day is known: who stood where', async () => {
	const county = await build({ on: '2026-01-01' });
	const [old, next] = [
		await build({ parent: county, type: 'general_branch', on: '2026-01-05' }),
		await build({ parent: county, type: 'general_branch', on: '2026-01-05' }),
	];
	const branch = await build({ parent: old, on: '2026-01-10' });
	await change.move({ id: branch, parentId: next, effectiveOn: '2026-07-02' });
	await change.rename({ id: branch, fullName: '中共新名支部', shortName: '新名支部', effectiveOn: '2026-08-01' });
	const past = async (day: string) =>
		(await organisation.past({ id: county, on: day })).find((node) => node.id === branch);
	expect(await past('2026-01-09')).toBe(undefined);
	expect(await past('2026-07-01')).toMatchObject({ parentId: old, depth: 2 });
	expect(await past('2026-07-02')).toMatchObject({ parentId: next });
	expect(await past('2026-08-01')).toMatchObject({ parentId: next, shortName: '新名支部' });
	const { periods, changes } = await organisation.history({ id: branch });
	expect(periods.map((period) => [period.from, period.until])).toEqual([
		['2026-08-01', null],
		['2026-07-02', '2026-08-01'],
		['2026-01-10', '2026-07-02'],
	]);
	expect(changes.map((one) => one.kind)).toEqual(['rename', 'move', 'create']);
});

test('two changes on one day leave one period, and both are in the history', async () => {
	const county = await build({});
	const a = await build({ parent: county, type: 'general_branch', on });
	const branch = await build({ parent: county, on });
	await change.move({ id: branch, parentId: a, effectiveOn: on });
	const { periods, changes } = await organisation.history({ id: branch });
	expect(periods).toMatchObject([{ from: on, until: null, parent: { id: a } }]);
	expect(changes.map((one) => one.kind)).toEqual(['move', 'create']);
});

test('what is abolished keeps its history, takes no more changes, and comes back', async () => {
	const county = await build({});
	const branch = await build({ parent: county });
	await change.abolish({ id: branch, effectiveOn: on, reference: '望组〔2026〕12号' });
	expect(await organisation.get({ id: branch })).toMatchObject({ endedOn: on, typesBelow: [], findings: [] });
	expect((await organisation.list({ below: county })).total).toBe(0);
	expect((await organisation.list({ below: county, ended: true })).items).toMatchObject([{ id: branch }]);
	const move = change.move({ id: branch, parentId: county, effectiveOn: '2026-03-01' });
	await expect(move).rejects.toThrow(refusal('ORGANISATION_ENDED'));
	await change.restore({ id: branch, effectiveOn: '2026-03-01' });
	expect((await organisation.history({ id: branch })).periods.map((period) => period.from)).toEqual([
		'2026-03-01',
		'2026-01-01',
	]);
	await expect(change.restore({ id: branch, effectiveOn: '2026-03-02' })).rejects.toThrow(refusal('CONFLICT'));
});

test('what would make the tree wrong is refused, each with its reason', async () => {
	const county = await build({});
	const branch = await build({ parent: county, name: '已有支部' });
	const group = await build({ parent: branch, type: 'group' });
	const names = { fullName: '甲', shortName: '甲', effectiveOn: on };
	await expect(change.create({ parentId: group, type: 'branch', ...names })).rejects.toThrow(
		refusal('ORGANISATION_PLACEMENT'),
	);
	await expect(change.move({ id: branch, parentId: group, effectiveOn: on })).rejects.toThrow(
		refusal('ORGANISATION_PLACEMENT', { fault: 'cycle' }),
	);
	await expect(change.abolish({ id: branch, effectiveOn: on })).rejects.toThrow(
		refusal('ORGANISATION_NOT_EMPTY', { left: 'organisations', number: 1 }),
	);
	const taken = { fullName: '中共已有支部', shortName: '乙', effectiveOn: on };
	await expect(change.create({ parentId: county, type: 'branch', ...taken })).rejects.toThrow(
		refusal('ORGANISATION_NAME_TAKEN'),
	);
	await expect(change.move({ id: group, parentId: branch, effectiveOn: '2999-01-01' })).rejects.toThrow(
		refusal('DAY_NOT_TAKEN'),
	);
	await expect(change.rename({ id: branch, ...names, effectiveOn: '2025-12-31' })).rejects.toThrow(
		refusal('DAY_NOT_TAKEN'),
	);
	await expect(change.rename({ id: branch, ...names, type: 'general_branch' })).rejects.toThrow(
		refusal('ORGANISATION_PLACEMENT'),
	);
});

test('two who establish in one county at once both succeed', async () => {
	const county = await build({});
	const made = await Promise.all(Array.from({ length: 8 }, () => build({ parent: county })));
	expect(new Set(made).size).toBe(8);
	expect((await organisation.list({ below: county })).total).toBe(8);
	expect(await contradictions()).toBe(0);
});

test('a name is found by its characters, pinyin, initials and code', async () => {
	const county = await build({});
	const branch = await build({ parent: county, name: '银杏坪村党支部' });
	const { code } = await organisation.get({ id: branch });
	for (const query of ['杏坪', 'yinxing', 'YXPC', code])
		expect(
			(await organisation.list({ below: county, query })).items.map((row) => row.id),
			query,
		).toEqual([branch]);
	expect((await organisation.list({ below: county, query: '%' })).total).toBe(0);
});
