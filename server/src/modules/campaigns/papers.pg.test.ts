import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildCampaign } from '../../testing/campaign.ts';
import { buildCampaignSubject } from '../../testing/campaign-acts.ts';
import { buildAccount, buildCategory, buildOrganisation, createTestProduct, signInAs } from '../../testing/index.ts';
import { buildFounder } from '../../testing/organisation.ts';
import { buildRole } from '../../testing/subject.ts';

const product = await createTestProduct();
const { db } = product;
const category = await buildCategory(db, { name: '实施方案' });
const county = await buildOrganisation(product, { parent: null });
const founder = product.clientAs(await buildFounder(db));
const subject = async () =>
	buildCampaignSubject(product, await buildOrganisation(product, { parent: county, type: 'committee' }));

test('a report has the numbers of the map', async () => {
	const { campaign: id, issuer, act } = await subject();
	await act();
	const { paper } = await founder.campaigns.paper.get({ id, kind: 'report', at: issuer });
	const board = await founder.campaigns.board.get({ id, at: issuer });
	const done = board.total.done + board.total.done_late;
	const all = done + board.total.overdue + board.total.soon + board.total.open;
	const [overall] = paper.body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
	expect(overall).toContain(`应完成任务${all}项，已完成${done}项`);
	const [units] = paper.body.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
	expect(units?.map((row) => row[0])).toEqual(board.rows.map(({ organisation }) => organisation.shortName));
});

test('a plan put into the library is one document, with a version for each time it has changed', async () => {
	const { campaign: id, issuer } = await subject();
	const secretary = await buildRole(product, 'secretary', issuer);
	const { paper } = product.clientAs(secretary).campaigns;
	const first = await paper.keep({ id, kind: 'plan' });
	expect(first.changed).toBe(true);
	expect(await paper.keep({ id, kind: 'plan' })).toEqual({ number: first.number, changed: false });
	const document = await product.clientAs(secretary).library.document.get({ number: first.number });
	expect(document).toMatchObject({ visibility: 'organisation', categoryId: category.id, organisation: { id: issuer } });
	await founder.campaigns.event.set({ id, key: 'congress', on: '2026-11-08' });
	// Another of the same office goes on with the document that the first one put in.
	const other = product.clientAs(await buildRole(product, 'secretary', issuer)).campaigns.paper;
	expect(await other.keep({ id, kind: 'plan' })).toEqual({ number: first.number, changed: true });
	const { rows } = await sql`SELECT v.version FROM document_version v JOIN document d ON d.id = v.document_id
		WHERE d.number = ${first.number}`.execute(db);
	expect(rows).toHaveLength(2);
	expect((await other.get({ id, kind: 'plan' })).kept?.number).toBe(first.number);
});

test('two who put a paper in at the same time make one document', async () => {
	const { campaign: id, issuer } = await subject();
	const both = await Promise.all([1, 2].map(() => founder.campaigns.paper.keep({ id, kind: 'report', at: issuer })));
	expect(new Set(both.map(({ number }) => number)).size).toBe(1);
});

test('a draft is not put in, and nobody puts in for an organisation that he does not publish for', async () => {
	const { campaign: id, issuer, branch } = await subject();
	const draft = await buildCampaign(product, { issuer, draft: true });
	await expect(founder.campaigns.paper.keep({ id: draft, kind: 'plan' })).rejects.toMatchObject({
		code: 'PLAN_NOT_READY',
	});
	expect((await founder.campaigns.paper.get({ id: draft, kind: 'plan' })).paper.note).toBe('（草案）');
	const viewer = product.clientAs(await buildRole(product, 'viewer', branch)).campaigns.paper;
	expect((await viewer.get({ id, kind: 'plan' })).mayKeep).toBe(false);
	await expect(viewer.keep({ id, kind: 'plan' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
	await expect(viewer.get({ id, kind: 'report', at: issuer })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	const stranger = product.clientAs(await buildAccount(db)).campaigns.paper;
	await expect(stranger.get({ id, kind: 'plan' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the assessment of the burden tells length, entries and minutes of a draft, line by line, before it is issued', async () => {
	const { issuer } = await subject();
	const draft = await buildCampaign(product, { issuer, draft: true });
	const { burden } = await founder.campaigns.campaign.get({ id: draft });
	const { paper } = await founder.campaigns.paper.get({ id: draft, kind: 'burden' });
	const told = paper.body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
	expect(told[0]).toMatch(/^一、文件篇幅：方案全文\d+字，未超过5,?000字的上限。$/);
	expect(told.join('')).toContain(`一个支部每月约${Math.round(burden.minutesAMonth)}分钟`);
	const [table] = paper.body.flatMap((block) => (block.kind === 'table' ? [block] : []));
	expect(table?.rows.map((row) => row[1])).toEqual(burden.rows.map(({ text }) => text));
});

test('a seat at an organisation puts in no paper in its name', async () => {
	const { campaign: id, issuer } = await subject();
	const seated = product.clientAs(await buildRole(product, 'viewer', issuer)).campaigns.paper;
	expect((await seated.get({ id, kind: 'plan' })).mayKeep).toBe(false);
	for (const kind of ['plan', 'report'] as const)
		await expect(seated.keep({ id, kind, at: issuer })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('what was thrown away is restored rather than put in anew; what was erased is gone, and a new document comes', async () => {
	const { campaign: id, issuer } = await subject();
	const account = await buildRole(product, 'secretary', issuer);
	const { campaigns, library } = product.clientAs(account);
	const { number } = await campaigns.paper.keep({ id, kind: 'plan' });
	await library.document.recycle({ number });
	expect((await campaigns.paper.get({ id, kind: 'plan' })).kept).toMatchObject({ number, recycled: true });
	await expect(campaigns.paper.keep({ id, kind: 'plan' })).rejects.toMatchObject({
		code: 'CONFLICT',
		data: { reason: 'recycled' },
	});
	await library.document.restore({ number });
	expect(await campaigns.paper.keep({ id, kind: 'plan' })).toEqual({ number, changed: false });
	await library.document.recycle({ number });
	await library.document.erase({ number });
	expect((await campaigns.paper.get({ id, kind: 'plan' })).kept).toBe(null);
	const again = await campaigns.paper.keep({ id, kind: 'plan' });
	expect(again).toMatchObject({ changed: true });
	expect(again.number).not.toBe(number);
});

test('a paper is sent as DOCX by a form, which leaves an entry; not to whoever may not see it', async () => {
	const { campaign: id } = await subject();
	const account = await buildFounder(db);
	const send = async (headers: Record<string, string>, kind: string, body = '') =>
		product.fetch(`/api/campaigns/${id}/papers/${kind}/docx`, {
			method: 'POST',
			headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
			body,
		});
	const headers = await signInAs(product, account);
	for (const kind of ['plan', 'sheet', 'burden', 'report']) {
		const answer = await send(headers, kind, 'red=true');
		expect(answer.headers.get('content-disposition')).toContain('.docx');
		expect(
			Buffer.from(await answer.arrayBuffer())
				.subarray(0, 2)
				.toString(),
		).toBe('PK');
	}
	const { rows } = await sql<{ act: string }>`SELECT act FROM audit_entry
		WHERE user_name = ${account.userName} AND subject_id = ${id} AND act LIKE 'campaigns.paper.%'`.execute(db);
	expect(rows.map(({ act }) => act)).toEqual(Array(4).fill('campaigns.paper.download'));
	expect((await send({}, 'plan')).status).toBe(401);
	expect((await send(headers, 'poem')).status).toBe(422);
	expect((await send(await signInAs(product, await buildAccount(db)), 'plan')).status).toBe(404);
});

test('a plan that went to all below its issuer is addressed to what they are, and never to the issuer itself', async () => {
	const { campaign: id, issuer } = await subject();
	const { paper } = await founder.campaigns.paper.get({ id, kind: 'plan', red: true });
	expect(paper.to).toMatch(/^各.*党支部/);
	const town = await buildOrganisation(product, { parent: issuer, type: 'committee' });
	await founder.campaigns.plan.issue({ id, scope: [town], types: ['branch', 'committee'] });
	expect((await founder.campaigns.paper.get({ id, kind: 'plan', red: true })).paper.to).not.toMatch(/^各/);
});
