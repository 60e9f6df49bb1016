import { expect, test } from 'vitest';
import { buildDirective } from '../../testing/directive.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const county = await buildOrganisation(product, { parent: null });
const town = await buildOrganisation(product, { parent: county, type: 'committee' });
const clerk = await buildHolder(product.db, { role: 'department_clerk', at: county });
const client = product.clientAs(clerk).directives;

async function openDesk(text?: string) {
	const { id, document } = await buildDirective(product, {
		organisationId: county,
		by: clerk,
		...(text === undefined ? {} : { text }),
	});
	const look = () => client.desk.get({ id });
	type Wish = Parameters<typeof client.desk.act>[0]['wish'];
	const act = async (wish: Wish) => client.desk.act({ id, revision: (await look()).revision, wish });
	const step = async (way: 'undo' | 'redo') => client.desk.step({ id, revision: (await look()).revision, way });
	return { id, document, look, act, step };
}
type Desk = Awaited<ReturnType<Awaited<ReturnType<typeof openDesk>>['look']>>;
const laid = ({ clauses, items, findings, events }: Desk) => ({ clauses, items, findings, events });

test('a directive is laid out: its clauses hold every character, each proposal its clause', async () => {
	const { document, look } = await openDesk();
	const desk = await look();
	expect(desk.text).toBe(document.text);
	expect(desk.clauses.map(({ level, marker }) => [level, marker])).toEqual([
		[1, ''],
		[1, '一'],
		[1, '二'],
		[2, '（一）'],
		[2, '（二）'],
		[1, '三'],
	]);
	const spans = desk.clauses.flatMap((clause) => clause.spans).toSorted((a, b) => a.start - b.start);
	expect(spans.map(({ start, end }) => desk.text.slice(start, end)).join('')).toBe(document.text);
	expect(desk.items.length).toBeGreaterThan(5);
	expect(desk.items.every(({ clauses, state }) => clauses.length === 1 && state === 'proposed')).toBe(true);
	expect(desk.items.map(({ quotaLow, quotaHigh }) => [quotaLow, quotaHigh])).toContainEqual([1, 2]);
	expect(desk.items.map(({ dueOn }) => dueOn)).toContain('2026-10-30');
});

test('from proposals to a draft that nothing stands in the way of', async () => {
	const { id, look, act } = await openDesk();
	const { items, clauses, events } = await look();
	await act({ act: 'item.settle', items: items.map((item) => item.id), state: 'accepted' });
	for (const item of items) {
		const rest = { ownerOrganisation: town, measure: '满意率90%', standard: '见附件' };
		await act({
			act: 'item.edit',
			item: item.id,
			fields: item.dueOn || item.event ? rest : { ...rest, dueOn: '2026-12-01' },
		});
	}
	for (const event of events) await act({ act: 'event.set', event: event.id, on: '2031-07-01' });
	for (const { id: clause, fate } of (await look()).clauses) {
		if (fate === 'open') await act({ act: 'clause.mark', clause, kind: 'none', reason: '只是标题' });
	}
	const desk = await look();
	expect(desk.lint.filter(({ weight }) => weight === 'must')).toEqual([]);
	expect(desk.clauses.every(({ fate }) => ['items', 'none', 'below'].includes(fate))).toBe(true);
	expect(desk.clauses.length).toBe(clauses.length);
	await client.directive.convert({ id, revision: desk.revision, done: true });
	expect(await client.directive.get({ id })).toMatchObject({ state: 'converted', items: items.length });
});

test('many get one owner and one day in one act, one revision and one step back; an owner nobody sees is none', async () => {
	const { look, act, step } = await openDesk();
	const before = await look();
	const items = before.items.map(({ id }) => id);
	const asked = ({ lint }: Desk): number => lint.filter(({ code }) => code === 'no_owner' || code === 'no_date').length;
	const fields = { ownerOrganisation: town, dueOn: '2026-12-01', state: 'accepted' as const };
	const { revision, changes } = await act({ act: 'item.set', items, fields });
	expect(revision).toBe(before.revision + 1);
	expect(changes.items).toHaveLength(items.length);
	const after = await look();
	expect(
		after.items.every(
			({ state, ownerOrganisation, dueOn, ownerName }) =>
				state === 'accepted' && ownerOrganisation === town && dueOn === '2026-12-01' && ownerName !== null,
		),
	).toBe(true);
	expect(asked(after)).toBe(0);
	await step('undo');
	expect(laid(await look())).toEqual(laid(before));
	const hidden = await buildOrganisation(product, { parent: null });
	await expect(act({ act: 'item.set', items, fields: { ownerOrganisation: hidden } })).rejects.toMatchObject({
		code: 'NOT_FOUND',
	});
});

test('a draft with something in its way is not closed, and is told how much', async () => {
	const { id, look } = await openDesk();
	const { revision } = await look();
	await expect(client.directive.convert({ id, revision, done: true })).rejects.toMatchObject({
		code: 'DESK_NOT_CLEAN',
	});
});

test('of two at once the second is told, and nothing of the first is lost', async () => {
	const { id, look } = await openDesk();
	const { revision, clauses } = await look();
	const clause = clauses[1]?.id ?? '';
	const tries = ['甲', '乙'].map((title) =>
		client.desk.act({ id, revision, wish: { act: 'clause.title', clause, title } }),
	);
	const ends = await Promise.allSettled(tries);
	expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'DESK_MOVED_ON' } });
	const after = await look();
	expect(after.revision).toBe(revision + 1);
	expect(after.steps[0]).toMatchObject({ act: 'clause.title', by: clerk.userName, touched: [clause] });
});

test('every act is taken back to the letter, and done again to the letter', async () => {
	const { document, look, act, step } = await openDesk();
	const seen = [laid(await look())];
	const [, first, second, third, fourth, last] = (await look()).clauses;
	const at = document.text.indexOf('力争年内');
	await act({ act: 'clause.split', clause: first?.id ?? '', at });
	seen.push(laid(await look()));
	await act({ act: 'clause.merge', clause: fourth?.id ?? '' });
	seen.push(laid(await look()));
	await act({ act: 'clause.move', clause: second?.id ?? '', before: null, level: 1 });
	seen.push(laid(await look()));
	await act({ act: 'clause.level', clause: last?.id ?? '', by: 1 });
	seen.push(laid(await look()));
	await act({ act: 'item.add', kind: 'action', text: '走访', clauses: [third?.id ?? ''] });
	seen.push(laid(await look()));
	const forth = [...seen];
	while (seen.length > 1) {
		seen.pop();
		await step('undo');
		expect(laid(await look())).toEqual(seen.at(-1));
	}
	await expect(step('undo')).rejects.toMatchObject({ code: 'DESK_ACT' });
	for (const wanted of forth.slice(1)) {
		await step('redo');
		expect(laid(await look())).toEqual(wanted);
	}
	await expect(step('redo')).rejects.toMatchObject({ code: 'DESK_ACT' });
});

test('an owner is one that the caller sees, by itself or by one of its posts; a new item comes with all that is known of it', async () => {
	const { look, act } = await openDesk();
	const founder = product.clientAs(await buildFounder(product.db)).organisation;
	const hidden = await buildOrganisation(product, { parent: null });
	const post = (organisationId: number) =>
		founder.post.create({ organisationId, kind: 'secretary', title: '书记', on: '2026-02-01' });
	const clauses = [(await look()).clauses[0]?.id ?? ''];
	const add = (fields: object) => act({ act: 'item.add', kind: 'action', text: '走访', clauses, fields });
	const { id: ownerPost } = await post(town);
	const { made } = await add({ ownerPost, dueOn: '2026-12-31' });
	const { items } = await look();
	expect(items.find(({ id }) => id === made)).toMatchObject({
		ownerPost,
		ownerOrganisation: town,
		dueOn: '2026-12-31',
	});
	expect(items.find(({ id }) => id === made)?.ownerName).toMatch(/书记$/);
	for (const wish of [{ ownerOrganisation: hidden }, { ownerPost: (await post(hidden)).id }]) {
		await expect(add(wish)).rejects.toMatchObject({ code: 'NOT_FOUND' });
	}
});

test('a clause is lit where its words stand', async () => {
	const { id, look } = await openDesk('一、走访\n要走访慰问。\f二、总结\n要总结经验。');
	const { clauses, pages } = await look();
	expect(pages.map(({ number }) => number)).toEqual([1, 2]);
	expect(await client.desk.light({ id, clause: clauses[0]?.id })).toEqual([]);
	await expect(client.desk.light({ id, clause: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
