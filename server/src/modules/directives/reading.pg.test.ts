import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
	buildDirective,
	buildSource,
	buildVersion,
	directiveText,
	plainRegistration,
} from '../../testing/directive.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct, unique } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const county = await buildOrganisation(product, { parent: null });
const clerk = await buildHolder(db, { role: 'department_clerk', at: county });
const client = product.clientAs(clerk).directives;
const jobs = async (content: string): Promise<number> =>
	(await sql`SELECT 1 FROM pgboss.job WHERE name = 'directives.read' AND data->>'content' = ${content}`.execute(db))
		.rows.length;

test('a document that is converted already is read at once, one that is not as soon as it is', async () => {
	const ready = await buildDirective(product, { organisationId: county, by: clerk, read: false });
	expect(await jobs(ready.document.content)).toBe(1);
	const processing = await buildSource(product, directiveText(), 'processing');
	const founder = product.clientAs({ ...clerk, permissions: [...clerk.permissions, 'library.manage'] }).directives;
	const wish = { ...plainRegistration, organisationId: county, document: processing.number };
	const { id } = await founder.directive.register(wish);
	expect(await jobs(processing.content)).toBe(0);
	await product.convert(processing.content);
	expect(await jobs(processing.content)).toBe(1);
	await product.readDirectives(processing.content);
	expect((await client.desk.get({ id })).clauses.length).toBeGreaterThan(3);
});

test('a reading that was killed in the middle is done again, and one that ended stays as it is', async () => {
	const { id, document } = await buildDirective(product, { organisationId: county, by: clerk, read: false });
	await sql`UPDATE directive SET reading = 'reading' WHERE id = ${id}`.execute(db);
	await product.readDirectives(document.content);
	const { revision, clauses } = await client.desk.get({ id });
	await product.readDirectives(document.content);
	expect(await client.desk.get({ id })).toMatchObject({ revision, clauses });
});

test.each([
	['pages without words', ' \f ', 'no_text'],
	['a text of more than 600,000 characters', '一、走访慰问群众。\n'.repeat(70_000), 'too_long'],
])('%s: told why, and the document is read as any other', async (_what, text, failure) => {
	const { id, document } = await buildDirective(product, { organisationId: county, by: clerk, text });
	expect(await client.directive.get({ id })).toMatchObject({ reading: 'failed', failure });
	expect((await client.desk.get({ id })).clauses).toEqual([]);
	expect(await product.clientAs(null).library.document.get({ number: document.number })).toMatchObject({
		state: 'published',
	});
});

test.each([
	[
		'no headings and nothing asked',
		() => `春天来了，${unique('河水')}涨了。柳树发芽。`,
		['no_clauses', 'nothing_asked'],
	],
	[
		'damaged numbering',
		() => `${unique('通知')}\n一、走访慰问群众。\n二、结对帮扶。\n五、总结经验。`,
		['damaged_numbering'],
	],
])('%s: told, and laid out all the same', async (_what, text, notices) => {
	const { id } = await buildDirective(product, { organisationId: county, by: clerk, text: text() });
	expect((await client.directive.get({ id })).notices).toEqual(expect.arrayContaining(notices));
	expect((await client.desk.get({ id })).clauses.length).toBeGreaterThan(0);
});

test('an owner is proposed where the words name an organisation that the tree knows by that name alone', async () => {
	const own = await buildOrganisation(product, { parent: county, type: 'committee' });
	const office = await buildOrganisation(product, { parent: own, type: 'branch', name: '清泉督查室' });
	const { id } = await buildDirective(product, { organisationId: own });
	const founder = product.clientAs(await buildFounder(db)).directives;
	const ownersOf = async (one: string) =>
		(await founder.desk.get({ id: one })).items.flatMap(({ kind, ownerOrganisation }) =>
			kind === 'duty' ? [ownerOrganisation] : [],
		);
	expect(await ownersOf(id)).toEqual([office]);
	await buildOrganisation(product, { parent: own, type: 'branch', name: '望溪督查室' });
	expect(await ownersOf((await buildDirective(product, { organisationId: own })).id)).toEqual([null]);
});

test('300 pages are read within the time of a job', async () => {
	const page = `（一）健全便民服务网络体系。各镇党委要选择1-2项亮点工作，整理成信息上报。${'把便民服务做实。'.repeat(70)}`;
	const pages = Array.from({ length: 300 }, (_, at) => `第${at + 1}条 ${unique('要求')}\n${page}`);
	const { id } = await buildDirective(product, { organisationId: county, by: clerk, text: pages.join('\n\f') });
	const desk = await client.desk.get({ id });
	expect(desk.clauses.length).toBeGreaterThan(300);
	expect(desk.pages).toHaveLength(300);
}, 60_000);

test('a corrected version takes the work over; refused findings stay refused over two versions', async () => {
	const { id, document } = await buildDirective(product, {
		organisationId: county,
		by: clerk,
		text: directiveText().replace('把便民服务做实', '为群众提供各方面效劳，进一步密切党群干群关系，把便民效劳做实'),
	});
	const renew = async (version: number, text: string) => {
		const content = await buildVersion(product, document, version, text);
		expect((await client.directive.get({ id })).document).toMatchObject({ version: version - 1, shown: version });
		await client.directive.renew({ id });
		await product.readDirectives(content);
	};
	await expect(client.directive.renew({ id })).rejects.toMatchObject({ code: 'CONFLICT' });
	const first = await client.desk.get({ id });
	const act = async (wish: Parameters<typeof client.desk.act>[0]['wish']) =>
		client.desk.act({ id, revision: (await client.desk.get({ id })).revision, wish });
	const finding = first.findings.find(({ kind }) => kind === 'word')?.id ?? '';
	await act({ act: 'finding.decide', findings: [finding], decision: 'refused', note: '引用原文' });
	const item = first.items[0]?.id ?? '';
	await act({ act: 'item.edit', item, fields: { text: '开好动员会' } });
	await renew(2, document.text.replace('目标要求', '目标和要求').replace('各方面效劳', '各方面服务'));
	await renew(3, `${first.text}\n四、附则\n请遵照执行。`);
	const last = await client.desk.get({ id });
	expect(last.findings.find((one) => one.id === finding)).toMatchObject({ decision: 'refused', note: '引用原文' });
	expect(last.items.find((one) => one.id === item)).toMatchObject({ text: '开好动员会', state: 'accepted' });
	expect(last.clauses.map((clause) => clause.id)).toEqual(
		expect.arrayContaining(first.clauses.map((clause) => clause.id)),
	);
	expect(last.canUndo).toBe(false);
});
