import { expect, test } from 'vitest';
import { transact } from '../../platform/db/index.ts';
import { buildDirective } from '../../testing/directive.ts';
import { buildOrganisation, createTestProduct } from '../../testing/index.ts';
import { nearPrints, replacePrints } from './store/index.ts';

const product = await createTestProduct();

test('runs that stand everywhere bring no forms together; what only a few have in common does', async () => {
	const { id } = await buildDirective(product, { organisationId: await buildOrganisation(product, { parent: null }) });
	const everywhere = Array.from({ length: 20 }, (_, at) => at + 1);
	const form = (clause: string, own: readonly number[]) => ({
		clause,
		print: { characters: 60, samples: { oneIn: 1, hashes: Int32Array.from([...everywhere, ...own]) } },
	});
	const crowd = Array.from({ length: 2000 }, (_, at) => form(`c${at}`, [1000 + at]));
	const few = [form('a', [101, 102, 103]), form('b', [101, 102, 104])];
	await transact(product.db, async (tx) => {
		const wish = { rules: 1, clauses: null, prints: [...crowd, ...few] };
		const fresh = await replacePrints(tx, id, wish);
		expect(fresh).toHaveLength(2002);
		const begun = performance.now();
		const near = await nearPrints(tx, fresh, 0.6);
		expect(performance.now() - begun).toBeLessThan(20_000);
		const told = near.map(({ mine, others }) => [mine, ...others].map(({ samples }) => samples.hashes.at(-1)));
		expect(told.toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
			[103, 104],
			[104, 103],
		]);
	});
}, 60_000);

test('forms of one directive are held against a few of their own, and against all of another that are as like', async () => {
	const county = await buildOrganisation(product, { parent: null });
	const [first, second] = [
		await buildDirective(product, { organisationId: county }),
		await buildDirective(product, { organisationId: county }),
	];
	const common = Array.from({ length: 20 }, (_, at) => 5001 + at);
	const moulded = (own: number) => ({
		clause: `c${own}`,
		print: { characters: 60, samples: { oneIn: 1, hashes: Int32Array.from([...common, own]) } },
	});
	await transact(product.db, async (tx) => {
		const many = Array.from({ length: 40 }, (_, at) => moulded(6001 + at));
		const fresh = await replacePrints(tx, first.id, { rules: 1, clauses: null, prints: many });
		const own = await nearPrints(tx, fresh, 0.6);
		expect(own.map(({ others }) => others.length)).toEqual(Array.from({ length: 40 }, () => 10));
		const one = await replacePrints(tx, second.id, { rules: 1, clauses: null, prints: [moulded(7001)] });
		const [near] = await nearPrints(tx, one, 0.6);
		expect(near?.others).toHaveLength(40);
	});
});
