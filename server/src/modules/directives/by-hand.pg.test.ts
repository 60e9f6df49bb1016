import { ConvertError } from '@pacesetter/lok';
import { expect, test } from 'vitest';
import { buildDirective, buildSource, buildVersion, plainRegistration } from '../../testing/directive.ts';
import { buildFounder, buildOrganisation, createTestProduct, TextConverter, unique } from '../../testing/index.ts';

const product = await createTestProduct();
const county = await buildOrganisation(product, { parent: null });
const founder = product.clientAs(await buildFounder(product.db));
const { desk, directive } = founder.directives;

type Wish = Parameters<typeof desk.act>[0]['wish'];
const act = async (id: string, wish: Wish) => desk.act({ id, revision: (await desk.get({ id })).revision, wish });
/** A converter that no document of these tests goes through. */
function failing(): TextConverter {
	const converter = new TextConverter();
	converter.before = () => {
		throw new ConvertError('damaged', 'no document');
	};
	return converter;
}
const lines = () => [unique('一、健全便民服务网络体系'), '二、走访慰问困难群众'];

test('where no words were found clauses are put in by hand beside the pages, get items, and the draft is closed', async () => {
	const { id } = await buildDirective(product, { organisationId: county, text: ' \f \f ' });
	expect(await directive.get({ id })).toMatchObject({ reading: 'failed', failure: 'no_text' });
	expect((await desk.get({ id })).pages).toHaveLength(3);
	await act(id, { act: 'clause.add', behind: null, lines: lines() });
	const { clauses } = await desk.get({ id });
	expect(await desk.light({ id, clause: clauses[0]?.id })).toEqual([]);
	const fields = { ownerOrganisation: county, dueOn: '2026-12-31', measure: '走访率100%' };
	for (const { id: clause } of clauses) {
		await act(id, { act: 'item.add', kind: 'action', text: '走访', clauses: [clause], fields });
	}
	const { revision, lint } = await desk.get({ id });
	expect(lint.filter(({ weight }) => weight === 'must')).toEqual([]);
	await directive.convert({ id, revision, done: true });
	expect(await directive.get({ id })).toMatchObject({ state: 'converted', items: 2 });
});

test('acts by hand are taken back to the letter; a corrected version with words takes them over', async () => {
	const { id, document } = await buildDirective(product, { organisationId: county, text: '\n\f' });
	const [first = '', second = ''] = lines();
	await act(id, { act: 'clause.add', behind: null, lines: [first, second] });
	const there = (await desk.get({ id })).clauses;
	const { revision } = await act(id, { act: 'clause.remove', clause: there[1]?.id ?? '' });
	await desk.step({ id, revision, way: 'undo' });
	expect((await desk.get({ id })).clauses).toEqual(there);
	await act(id, { act: 'item.add', kind: 'action', text: '走访', clauses: [there[1]?.id ?? ''] });
	const content = await buildVersion(product, document, 2, `${first}。\n${second}，不少于5户。`);
	await directive.renew({ id });
	await product.readDirectives(content);
	expect(await directive.get({ id })).toMatchObject({ reading: 'ready', failure: null });
	const after = await desk.get({ id });
	expect(after.clauses.map((clause) => [clause.id, clause.spans.length])).toEqual(there.map((one) => [one.id, 1]));
	expect(after.items.find(({ text }) => text === '走访')?.clauses).toEqual([there[1]?.id]);
});

test('where the library could not convert the document clauses are put in by hand, until a sound version comes', async () => {
	const document = await buildSource(product, unique('损坏'), 'processing');
	const wish = { ...plainRegistration, organisationId: county, document: document.number };
	const { id } = await directive.register(wish);
	const add = () => act(id, { act: 'clause.add', behind: null, lines: lines() });
	await expect(add()).rejects.toMatchObject({ code: 'CONFLICT' });
	await product.convert(document.content, { converter: failing() });
	expect((await directive.get({ id })).document).toMatchObject({ conversion: 'failed' });
	await add();
	await expect(directive.renew({ id })).rejects.toMatchObject({ code: 'CONFLICT' });
	const content = await buildVersion(
		product,
		document,
		2,
		`${unique('一、健全便民服务网络体系')}。\n二、走访慰问困难群众。`,
	);
	await directive.renew({ id });
	await product.readDirectives(content);
	const { clauses } = await desk.get({ id });
	expect(clauses.map(({ id: own, spans }) => [own.slice(0, 5), spans.length])).toEqual([
		['hand~', 1],
		['hand~', 1],
	]);
});
