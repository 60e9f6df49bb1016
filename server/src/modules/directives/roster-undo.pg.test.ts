import { expect, test } from 'vitest';
import { buildDirective } from '../../testing/directive.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';
import { applyRoster, buildRoster, csvOf } from '../../testing/roster.ts';

const product = await createTestProduct();
const county = await buildOrganisation(product, { parent: null });
const branch = await buildOrganisation(product, { parent: county, name: '柳溪村支部' });
const clerk = await buildHolder(product.db, { role: 'department_clerk', at: county });
const founder = product.clientAs(await buildFounder(product.db));

test('a roster that brought what an item of a directive names is not taken back, and says why; afterwards it is', async () => {
	await founder.organisation.member.add({ organisationId: branch, name: '江一帆', state: 'full', from: '2026-02-01' });
	const rows = [
		['姓名', '所在党支部', '职务', '任职时间'],
		['江一帆', '柳溪村支部', '书记', '2026-03-01'],
	];
	const id = await buildRoster(product, clerk, { at: county, name: '支部班子.csv', content: csvOf(rows) });
	await applyRoster(product, clerk, id);
	const { items: posts } = await founder.organisation.post.list({ organisationId: branch, size: 100 });
	const directive = await buildDirective(product, { organisationId: county });
	const { desk } = founder.directives;
	const { clauses, revision } = await desk.get({ id: directive.id });
	const clause = clauses[0]?.id ?? '';
	const fields = { ownerPost: posts[0]?.id ?? '' };
	const wish = { act: 'item.add', kind: 'action', text: '走访', clauses: [clause], fields } as const;
	const made = await desk.act({ id: directive.id, revision, wish: { ...wish, clauses: [clause] } });
	const { roster } = product.clientAs(clerk).organisation;
	const undo = async () => {
		await roster.undo({ id });
		await product.roster({ batch: id, step: 'undo' });
		return roster.get({ id });
	};
	expect(await undo()).toMatchObject({ state: 'applied', failure: 'in_use_elsewhere' });
	expect((await desk.get({ id: directive.id })).items.find((item) => item.id === made.made)?.ownerName).toMatch(
		/书记$/,
	);
	await desk.act({
		id: directive.id,
		revision: made.revision,
		wish: { act: 'item.edit', item: made.made ?? '', fields: { ownerPost: null } },
	});
	expect(await undo()).toMatchObject({ state: 'undone', failure: null });
});
