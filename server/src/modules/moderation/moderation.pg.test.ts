import { contract } from '@pacesetter/core/contract';
import type { SignedIn } from '@pacesetter/core/identity';
import { appealDays } from '@pacesetter/core/moderation';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildAccount, createTestProduct } from '../../testing/index.ts';
import { buildLibrarian, buildReported, openedCase } from '../../testing/moderation.ts';
import { moderationRetention } from './index.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: SignedIn | null) => product.clientAs(caller).moderation;
const refusal = (code: string, data: object = {}) =>
	expect.objectContaining({ code, data: expect.objectContaining(data) });
const [first, second] = [await buildLibrarian(product), await buildLibrarian(product)];
const opened = () => openedCase(product, first, document.number);

let { uploader, reporter, document, report } = await buildReported(product);
beforeEach(async () => {
	({ uploader, reporter, document, report } = await buildReported(product));
});

const seenBy = async (caller: SignedIn | null): Promise<boolean> =>
	product
		.clientAs(caller)
		.library.document.get({ number: document.number })
		.then(
			() => true,
			() => false,
		);
const toldTo = async (account: SignedIn): Promise<string[]> =>
	(await product.clientAs(account).notices.notice.list({})).items.map(({ kind }) => kind.replace('moderation.', ''));
const acts = async (account: SignedIn): Promise<string[]> =>
	(
		await sql<{ act: string }>`SELECT act FROM audit_entry WHERE user_name = ${account.userName}
			AND act LIKE 'moderation.%' AND outcome = 'done' ORDER BY id`.execute(db)
	).rows.map(({ act }) => act.replace('moderation.', ''));
const upheld = async (measure: 'frozen' | 'taken_down' = 'frozen') => {
	await report();
	const { id, edition } = await opened();
	return as(first).case.uphold({ id, edition, measure, reason: '与公报核对，确实不符' });
};

test('a report is frozen, upheld, appealed against and restored by another, and everybody is told', async () => {
	await report();
	const found = await opened();
	expect(found).toMatchObject({
		state: 'open',
		kinds: ['untrue'],
		reports: 1,
		acts: ['freeze', 'uphold', 'refuse'],
		shown: { title: document.title, recycled: false },
		all: [{ words: '第二页的数字与公报不符', pages: [2], version: 1 }],
	});
	const { id } = found;
	expect(await as(uploader).own.list({})).toMatchObject({ total: 0 });
	await expect(as(uploader).own.get({ id })).rejects.toEqual(refusal('NOT_FOUND'));

	const frozen = await as(first).case.freeze({ id, edition: found.edition });
	expect(frozen).toMatchObject({ state: 'open', acts: ['unfreeze', 'uphold', 'refuse'] });
	expect([await seenBy(null), await seenBy(reporter), await seenBy(uploader)]).toEqual([false, false, true]);
	const own = product.clientAs(uploader).library.document;
	await expect(own.recycle({ number: document.number })).rejects.toEqual(refusal('DOCUMENT_FROZEN'));
	expect((await as(reporter).report.mine({})).items).toMatchObject([{ standing: 'frozen', document: { open: false } }]);

	const decided = await as(first).case.uphold({ id, edition: frozen.edition, measure: 'frozen', reason: '确实不符' });
	expect(decided).toMatchObject({ state: 'upheld', decision: { by: first.userName, reason: '确实不符' } });
	const told = await as(uploader).own.get({ id });
	expect(told).toMatchObject({ state: 'upheld', decision: { reason: '确实不符' }, appeal: null });
	expect(told.appealUntil).not.toBeNull();
	expect(JSON.stringify(told)).not.toContain(first.userName);

	expect(await as(uploader).own.appeal({ id, words: '公报已经更正' })).toMatchObject({
		state: 'appealed',
		appealUntil: null,
	});
	const again = await as(first).case.get({ id });
	expect(again).toMatchObject({ acts: [], hindrance: 'first', appeal: { words: '公报已经更正' } });
	const answer = { id, edition: again.edition, reason: '公报确已更正' };
	await expect(as(first).case.restore(answer)).rejects.toEqual(refusal('OWN_WORK', { fault: 'first' }));
	expect(await as(second).case.restore(answer)).toMatchObject({ state: 'restored', acts: [] });
	expect([await seenBy(null), await seenBy(reporter)]).toEqual([true, true]);
	await own.recycle({ number: document.number });

	expect(await toldTo(uploader)).toEqual(['overturned', 'upheld', 'frozen']);
	expect(await toldTo(reporter)).toEqual(['report_overturned', 'report_upheld', 'report_frozen']);
	expect((await as(reporter).report.mine({})).items).toMatchObject([
		{ standing: 'overturned', reason: '公报确已更正' },
	]);
	expect((await acts(first)).slice(-2)).toEqual(['case.freeze', 'case.uphold']);
	expect([await acts(reporter), await acts(uploader)]).toEqual([['report.make'], ['own.appeal']]);
});

test('refused: readers see it as before, and an uploader who never heard of it still does not', async () => {
	await report();
	const { id, edition } = await opened();
	await as(first).case.refuse({ id, edition, reason: '核对无误' });
	expect([await toldTo(uploader), await toldTo(reporter)]).toEqual([[], ['report_refused']]);
	expect(await seenBy(null)).toBe(true);
	// It may be reported again: another case.
	await report();
	expect((await opened()).id).not.toBe(id);
});

test('frozen and let go, then refused: the uploader is told at each step', async () => {
	await report();
	const { id, edition } = await opened();
	const frozen = await as(first).case.freeze({ id, edition });
	const free = await as(second).case.unfreeze({ id, edition: frozen.edition });
	expect(await seenBy(null)).toBe(true);
	await as(second).case.refuse({ id, edition: free.edition, reason: '核对无误' });
	expect(await toldTo(uploader)).toEqual(['cleared', 'unfrozen', 'frozen']);
});

test('taken down it lies in the recycle bin, where its uploader can do nothing, and comes back with the appeal', async () => {
	const { id } = await upheld('taken_down');
	const own = product.clientAs(uploader).library.document;
	for (const act of [own.restore, own.erase])
		await expect(act({ number: document.number })).rejects.toEqual(refusal('DOCUMENT_FROZEN'));
	expect(await as(first).case.get({ id })).toMatchObject({ shown: { recycled: true } });
	await as(uploader).own.appeal({ id, words: '请再看' });
	const { edition } = await as(second).case.get({ id });
	await as(second).case.restore({ id, edition, reason: '可以公开' });
	expect(await seenBy(null)).toBe(true);
	expect(await toldTo(uploader)).toEqual(['overturned', 'taken_down']);
});

test('what its uploader had in the recycle bin stays there', async () => {
	await report();
	await product.clientAs(uploader).library.document.recycle({ number: document.number });
	const { id, edition } = await opened();
	const decided = await as(first).case.uphold({ id, edition, measure: 'taken_down', reason: '不符' });
	await as(second).case.restore({ id, edition: decided.edition, reason: '看错了' });
	expect(await seenBy(null)).toBe(false);
	await product.clientAs(uploader).library.document.restore({ number: document.number });
	expect(await seenBy(null)).toBe(true);
	expect(await toldTo(uploader)).toEqual(['restored', 'taken_down']);
});

test('an appeal that is not followed is the last, yet who decides can take a decision back', async () => {
	const { id } = await upheld();
	await as(uploader).own.appeal({ id, words: '请再看' });
	const seen = await as(second).case.get({ id });
	const confirmed = await as(second).case.confirm({ id, edition: seen.edition, reason: '维持' });
	expect(confirmed).toMatchObject({ state: 'confirmed', acts: ['restore'], answer: { by: second.userName } });
	await expect(as(uploader).own.appeal({ id, words: '再看' })).rejects.toEqual(refusal('CASE_MOVED_ON'));
	expect(await seenBy(null)).toBe(false);
	await as(first).case.restore({ id, edition: confirmed.edition, reason: '政策已变' });
	expect(await seenBy(null)).toBe(true);
	expect(await toldTo(uploader)).toEqual(['restored', 'confirmed', 'upheld']);
});

test('an appeal that comes too late is refused', async () => {
	const { id } = await upheld();
	await sql`UPDATE moderation_case SET decided_at = now() - ${`${appealDays} days`}::interval WHERE id = ${id}`.execute(
		db,
	);
	expect((await as(uploader).own.get({ id })).appealUntil).toBeNull();
	await expect(as(uploader).own.appeal({ id, words: '请再看' })).rejects.toEqual(refusal('APPEAL_LATE'));
});

test('of two who decide at once one wins and the other is told; so is he who saw fewer reports', async () => {
	await report();
	const { id, edition } = await opened();
	await report(await buildAccount(db), { kind: 'infringing' });
	await expect(as(first).case.refuse({ id, edition, reason: '无误' })).rejects.toEqual(refusal('CASE_MOVED_ON'));
	const now = await opened();
	expect(now).toMatchObject({ id, reports: 2, kinds: ['infringing', 'untrue'] });
	const both = await Promise.allSettled([
		as(first).case.uphold({ id, edition: now.edition, measure: 'frozen', reason: '不符' }),
		as(second).case.refuse({ id, edition: now.edition, reason: '无误' }),
	]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: refusal('CASE_MOVED_ON') });
});

test('readers who report one document at once make one case', async () => {
	const readers = await Promise.all(Array.from({ length: 6 }, () => buildAccount(db)));
	await Promise.all(readers.map((reader) => report(reader)));
	expect(await opened()).toMatchObject({ reports: 6 });
	const { rows } = await sql`SELECT 1 FROM moderation_case WHERE number = ${document.number}`.execute(db);
	expect(rows).toHaveLength(1);
});

describe('whoever decides', () => {
	test('holds the right to, and is neither uploader nor reporter', async () => {
		await report(second);
		const { id, edition } = await opened();
		const reason = '无误';
		await expect(as(second).case.refuse({ id, edition, reason })).rejects.toEqual(
			refusal('OWN_WORK', { fault: 'reporter' }),
		);
		expect(await as(second).case.get({ id })).toMatchObject({ acts: [], hindrance: 'reporter' });
		for (const [caller, code] of [
			[reporter, 'FORBIDDEN'],
			[null, 'SIGN_IN_REQUIRED'],
		] as const) {
			await expect(as(caller).case.list({})).rejects.toEqual(refusal(code));
			await expect(as(caller).case.get({ id })).rejects.toEqual(refusal(code));
			await expect(as(caller).case.freeze({ id, edition })).rejects.toEqual(refusal(code));
		}
		await expect(as(first).case.get({ id: '00000000-0000-7000-8000-000000000000' })).rejects.toEqual(
			refusal('NOT_FOUND'),
		);
		await expect(as(first).case.refuse({ id, edition, reason: ' ' })).rejects.toEqual(
			refusal('INVALID', { field: 'reason' }),
		);
	});

	test('hears nothing of what is told of his own documents', async () => {
		({ uploader, reporter, document, report } = await buildReported(product, second));
		await report();
		const { id, edition } = await opened();
		const { items } = await as(second).case.list({ size: 100 });
		expect(items.map((item) => item.id)).not.toContain(id);
		await expect(as(second).case.get({ id })).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(as(second).case.refuse({ id, edition, reason: '无误' })).rejects.toEqual(refusal('NOT_FOUND'));
		expect((await as(first).case.list({ size: 1 })).waiting - (await as(second).case.list({ size: 1 })).waiting).toBe(
			1,
		);
	});

	test('is told of a new case and of an appeal, if he is not the one it concerns', async () => {
		const founder = await buildAccount(db, { administrator: true });
		await report();
		await report(await buildAccount(db));
		expect(await toldTo(founder)).toEqual(['case_opened']);
		const { id, edition } = await opened();
		await as(founder).case.uphold({ id, edition, measure: 'frozen', reason: '不符' });
		await as(uploader).own.appeal({ id, words: '请再看' });
		expect(await toldTo(founder)).toEqual(['case_opened']);
	});

	test('finds cases by state and kind, what waits the longest first', async () => {
		await report(reporter, { kind: 'confidential' });
		const earlier = document.number;
		({ uploader, reporter, document, report } = await buildReported(product));
		await report(reporter, { kind: 'confidential' });
		const found = async (filter: object) =>
			(await as(first).case.list({ size: 100, ...filter })).items.map((item) => item.document.number);
		expect(await found({ kind: 'confidential' })).toEqual([earlier, document.number]);
		const { id, edition } = await opened();
		await as(first).case.uphold({ id, edition, measure: 'frozen', reason: '涉密' });
		expect(await found({ kind: 'confidential' })).toEqual([earlier]);
		expect(await found({ kind: 'confidential', state: 'upheld' })).toEqual([document.number]);
	});
});

test('a document is not erased before its case is over, whoever asks', async () => {
	await report();
	const { id, edition } = await opened();
	const [own, manager] = [uploader, second].map((who) => product.clientAs(who).library.document);
	await own?.recycle({ number: document.number });
	for (const one of [own, manager])
		await expect(one?.erase({ number: document.number })).rejects.toEqual(refusal('DOCUMENT_HELD'));
	expect(await as(first).case.get({ id })).toMatchObject({ shown: { recycled: true } });
	expect(await toldTo(uploader)).toEqual([]);
	await as(first).case.refuse({ id, edition, reason: '核对无误' });
	await own?.erase({ number: document.number });
	expect(await as(first).case.get({ id })).toMatchObject({ shown: null, state: 'refused' });
});

test('a reporter is told of what he reported by the title that he saw', async () => {
	await report();
	const title = `${document.title}（更正）`;
	await sql`UPDATE document SET title = ${title} WHERE number = ${document.number}`.execute(db);
	const later = await buildAccount(db);
	await report(later);
	const { id, edition } = await opened();
	await as(first).case.refuse({ id, edition, reason: '核对无误' });
	const told = async (who: SignedIn) => (await product.clientAs(who).notices.notice.list({})).items;
	expect(await told(reporter)).toMatchObject([{ parameters: { title: document.title } }]);
	expect(await told(later)).toMatchObject([{ parameters: { title } }]);
});

test('of a document that was erased the case is only put away', async () => {
	await report();
	const { id } = await opened();
	// As it was possible before a case held its document.
	await sql`UPDATE moderation_case SET document_id = NULL WHERE id = ${id}`.execute(db);
	const gone = await as(first).case.get({ id });
	expect(gone).toMatchObject({ shown: null, acts: ['drop'], document: { title: document.title } });
	expect(await as(first).case.drop({ id, edition: gone.edition })).toMatchObject({ state: 'dropped' });
	expect(await toldTo(reporter)).toEqual(['report_dropped']);
});

test('a case is kept for its time after it is over, and none that is not', async () => {
	const { id } = await upheld();
	await (await buildReported(product)).report();
	const [rule] = moderationRetention;
	if (!rule) throw new Error('no rule');
	const later = new Date(Date.now() + 10_000 * 86_400_000);
	await rule.remove(db, later, 1000, null);
	expect(await rule.count(db, later, null)).toEqual({ count: 0, next: null });
	expect(await as(first).case.get({ id })).toMatchObject({ state: 'upheld' });
});

test('every act of those above has left an entry that says what it was about', async () => {
	await report();
	const { id } = await report(await buildAccount(db));
	const mine = (await as(reporter).report.mine({})).items[0];
	if (!mine) throw new Error('the report is not there');
	await as(reporter).report.withdraw({ id: mine.id });
	expect(id).not.toBe(mine.id);
	const { rows } = await sql<{ act: string; nameless: boolean }>`SELECT act, bool_or(subject_id IS NULL) AS nameless
		FROM audit_entry WHERE act LIKE 'moderation.%' AND outcome = 'done' GROUP BY act ORDER BY act`.execute(db);
	const changing = Object.entries(contract.moderation).flatMap(([part, procedures]) =>
		Object.entries<{ '~orpc': { route: { method?: string } } }>(procedures)
			.filter(([, procedure]) => procedure['~orpc'].route.method !== 'GET')
			.map(([name]) => ({ act: `moderation.${part}.${name}`, nameless: false })),
	);
	expect(rows).toEqual(changing.toSorted((one, other) => (one.act < other.act ? -1 : 1)));
});
