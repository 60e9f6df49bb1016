import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildAccount, buildCategory, buildDocument, createTestProduct, signInAs } from '../../testing/index.ts';
import { giveAllowances } from './allowance.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: SignedIn | null) => product.clientAs(caller).points;
const founder = await buildAccount(db, { administrator: true });
const librarian = async (): Promise<SignedIn> => ({ ...(await buildAccount(db)), permissions: ['points.issue'] });
// Points that nobody was given by hand would be in every sum below.
await as(founder).allowance.set({ amount: 0 });
const category = await buildCategory(db);
const refusal = (code: string, data: object = {}) => expect.objectContaining({ code, data });
const never = new AbortController().signal;

const give = (caller: SignedIn | null, number: number, amount: 1 | 2 | 5 | 10 = 2, key: string = randomUUID()) =>
	as(caller).reward.give({ number, amount, key });
const issue = (to: SignedIn, amount: number, by: SignedIn = founder, key: string = randomUUID()) =>
	as(by).issue.give({ userName: to.userName, amount, reason: '整理旧档案', key });
const disable = ({ accountId: id }: SignedIn) => product.clientAs(founder).identity.account.disable({ id });
const balance = async (account: SignedIn) => (await as(account).account.mine()).balance;

let [uploader, reader] = [founder, founder];
let number = 0;
let documentId = '';
beforeEach(async () => {
	[uploader, reader] = [await buildAccount(db), await buildAccount(db)];
	({ number, id: documentId } = await buildDocument(product, { uploader, category }));
	await issue(reader, 10);
	return async () => expect((await as(founder).proof.check()).wrong).toEqual([]);
});

describe('a reward', () => {
	test('goes from its reader to its uploader, and the page tells how many there are and nothing of whom', async () => {
		expect(await as(reader).reward.state({ number })).toEqual({ count: 0, balance: 10, mine: null });
		const { id, balance: left } = await give(reader, number, 2);
		expect([left, await balance(reader), await balance(uploader)]).toEqual([8, 8, 2]);
		expect(await as(null).reward.state({ number })).toEqual({ count: 1, balance: null, mine: null });
		expect(await as(reader).reward.state({ number })).toMatchObject({
			count: 1,
			mine: { id, amount: 2, undoable: true },
		});
		expect(await as(uploader).account.mine()).toMatchObject({ balance: 2, earned: 2, given: 0 });
		const [line] = (await as(uploader).account.statement({})).items;
		expect(line).toMatchObject({ kind: 'reward', amount: 2, balance: 2, document: { number }, undo: null });
		expect(JSON.stringify(line)).not.toContain(reader.userName);
	});

	test('is given once, however often the button is pressed', async () => {
		const key = randomUUID();
		const answers = await Promise.all([1, 2, 3, 4, 5].map(() => give(reader, number, 5, key)));
		expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
		expect([await balance(reader), await balance(uploader)]).toEqual([5, 5]);
		await expect(give(reader, number, 1, key)).rejects.toEqual(refusal('CONFLICT'));
		await expect(give(reader, number)).rejects.toEqual(refusal('REWARD_NOT_GIVEN', { fault: 'again' }));
		const { rows } = await sql`SELECT 1 FROM audit_entry WHERE user_name = ${reader.userName}
			AND act = 'points.reward.give' AND outcome = 'done'`.execute(db);
		expect(rows).toHaveLength(1);
	});

	test('is refused for what one may not reward', async () => {
		await expect(give(null, number)).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
		await expect(give(uploader, number)).rejects.toEqual(refusal('REWARD_NOT_GIVEN', { fault: 'own' }));
		await expect(give(reader, number, 3 as 2)).rejects.toEqual(refusal('INVALID', { field: 'amount' }));
		const withdrawn = await buildDocument(product, { uploader, category, state: 'withdrawn' });
		await expect(give(reader, withdrawn.number)).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(as(reader).reward.state({ number: withdrawn.number })).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(give(founder, withdrawn.number)).rejects.toEqual(
			refusal('REWARD_NOT_GIVEN', { fault: 'unpublished' }),
		);
		const frozen = await buildDocument(product, { uploader, category, frozen: true });
		await expect(give(reader, frozen.number)).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(give(founder, frozen.number)).rejects.toEqual(refusal('REWARD_NOT_GIVEN', { fault: 'unpublished' }));
		await give(reader, number, 10);
		const other = await buildDocument(product, { uploader, category });
		await expect(give(reader, other.number, 1)).rejects.toEqual(refusal('POINTS_SHORT', { balance: 0, amount: 1 }));
	});

	test('is not given to an account that nobody uses any more; what it has been given stays', async () => {
		const other = await buildDocument(product, { uploader, category });
		const { id } = await give(reader, number, 2);
		await disable(uploader);
		await expect(give(reader, other.number)).rejects.toEqual(refusal('REWARD_NOT_GIVEN', { fault: 'gone' }));
		expect(await as(reader).reward.state({ number: other.number })).toMatchObject({ balance: null });
		expect(await as(null).reward.state({ number })).toMatchObject({ count: 1 });
		await as(reader).reward.undo({ transfer: id });
		expect(await balance(reader)).toBe(10);
	});

	test('is taken back by its reader only, once, for a while, and while it is there', async () => {
		const { id } = await give(reader, number, 5);
		await expect(as(uploader).reward.undo({ transfer: id })).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(as(founder).issue.undo({ transfer: id })).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(as(null).reward.undo({ transfer: id })).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
		await Promise.all([1, 2, 3].map(() => as(reader).reward.undo({ transfer: id })));
		expect([await balance(reader), await balance(uploader)]).toEqual([10, 0]);
		expect(await as(reader).reward.state({ number })).toEqual({ count: 0, balance: 10, mine: null });
		// What was taken back may be given again.
		const again = await give(reader, number, 5);
		const earned = await buildDocument(product, { uploader: reader, category });
		await give(uploader, earned.number, 1);
		await expect(as(reader).reward.undo({ transfer: again.id })).rejects.toEqual(
			refusal('TRANSFER_NOT_UNDONE', { fault: 'spent' }),
		);
	});

	test('stays in the statement when its document is gone, without its title', async () => {
		await give(reader, number, 2);
		expect((await as(reader).account.statement({})).items[0]?.document).toMatchObject({ number });
		await sql`UPDATE document SET state = 'withdrawn' WHERE id = ${documentId}`.execute(db);
		expect((await as(reader).account.statement({})).items[0]).toMatchObject({ amount: -2, document: null });
		expect((await as(uploader).account.statement({})).items[0]?.document).toMatchObject({ number });
	});
});

describe('many at once', () => {
	test('200 spends of one credit: one wins', async () => {
		const poor = await buildAccount(db);
		await issue(poor, 1);
		const numbers = [number];
		for (let more = 0; more < 3; more += 1)
			numbers.push((await buildDocument(product, { uploader: await buildAccount(db), category })).number);
		const tries = await Promise.allSettled(
			Array.from({ length: 200 }, (_, at) => give(poor, numbers[at % 4] ?? number, 1)),
		);
		const won = tries.filter(({ status }) => status === 'fulfilled');
		expect(won).toHaveLength(1);
		const codes = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
		expect(codes.every((code) => code === 'POINTS_SHORT' || code === 'REWARD_NOT_GIVEN')).toBe(true);
		expect(await balance(poor)).toBe(0);
	}, 60_000);

	test('transfers that cross wait for each other and never both ways', async () => {
		const people = await Promise.all([1, 2, 3, 4].map(() => buildAccount(db)));
		const shelves = await Promise.all(
			people.map(async (person) =>
				Promise.all([1, 2, 3, 4, 5].map(() => buildDocument(product, { uploader: person, category }))),
			),
		);
		await Promise.all(people.map((person) => issue(person, 100)));
		const before = await deadlocks();
		const crossing = people.flatMap((person, mine) =>
			shelves.flatMap((shelf, theirs) => (mine === theirs ? [] : shelf.map((one) => give(person, one.number, 1)))),
		);
		await Promise.all(crossing);
		expect(await Promise.all(people.map(balance))).toEqual([100, 100, 100, 100]);
		expect(await deadlocks()).toBe(before);
	}, 60_000);
});

const deadlocks = async (): Promise<number> =>
	(
		await sql<{ deadlocks: number }>`SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`.execute(
			db,
		)
	).rows[0]?.deadlocks ?? 0;

describe('points come', () => {
	test('by hand, with a reason, from those who may, and not to themselves', async () => {
		const clerk = await librarian();
		const key = randomUUID();
		const { id } = await issue(uploader, 7, clerk, key);
		expect(await issue(uploader, 7, clerk, key)).toEqual({ id });
		const [line] = (await as(uploader).account.statement({})).items;
		expect(line).toMatchObject({ kind: 'issue', amount: 7, reason: '整理旧档案' });
		const list = await as(clerk).issue.list({});
		expect(list.items[0]).toMatchObject({ id, userName: uploader.userName, by: clerk.userName, undoable: true });
		await expect(issue(clerk, 7, clerk)).rejects.toEqual(refusal('POINTS_NOT_ISSUED'));
		await expect(issue({ ...uploader, userName: 'nobody' }, 7)).rejects.toEqual(
			refusal('NOT_FOUND', { reason: 'account' }),
		);
		await as(clerk).issue.undo({ transfer: id });
		expect(await balance(uploader)).toBe(0);
		expect((await as(clerk).issue.list({})).items[0]).toMatchObject({ undone: true, undoable: false });
		for (const caller of [reader, null]) {
			const code = caller ? 'FORBIDDEN' : 'SIGN_IN_REQUIRED';
			await expect(as(caller).issue.list({})).rejects.toEqual(refusal(code));
			await expect(as(caller).issue.undo({ transfer: id })).rejects.toEqual(refusal(code));
			await expect(as(caller).allowance.get()).rejects.toEqual(refusal(code));
			await expect(as(caller).allowance.set({ amount: 5 })).rejects.toEqual(refusal(code));
			await expect(as(caller).proof.check()).rejects.toEqual(refusal(code));
		}
		await expect(issue(uploader, 7, reader)).rejects.toEqual(refusal('FORBIDDEN'));
		await expect(issue(uploader, 0)).rejects.toEqual(refusal('INVALID', { field: 'amount' }));
		await expect(as(null).account.mine()).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
		await expect(as(null).account.statement({})).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
	});

	test('every month to every account in use, whoever signs in, and once', async () => {
		const clerk = await librarian();
		const gone = await buildAccount(db);
		await disable(gone);
		await as(clerk).allowance.set({ amount: 30 });
		const month = (day: string) => giveAllowances(db, () => new Date(day), never);
		const both = await Promise.all([month('2026-03-31T15:59:00Z'), month('2026-03-31T15:59:00Z')]);
		expect(both[0] + both[1]).toBeGreaterThan(5);
		expect(await month('2026-03-20T08:00:00Z')).toBe(0);
		// In China it is April.
		expect(await month('2026-03-31T16:00:00Z')).toBeGreaterThan(5);
		await as(clerk).allowance.set({ amount: 0 });
		expect(await month('2026-05-01T08:00:00Z')).toBe(0);
		expect([await balance(uploader), await balance(reader), await balance(gone)]).toEqual([60, 70, 0]);
	});
});

test('a statement has pages and a sheet', async () => {
	for (let more = 0; more < 3; more += 1) {
		const title = more === 0 ? '=HYPERLINK("x")' : `第${more}份`;
		await give(reader, (await buildDocument(product, { uploader, category, title })).number, 1);
	}
	const page = async (at: number) => as(reader).account.statement({ page: at, size: 3 });
	expect((await page(1)).items.map((line) => [line.number, line.balance])).toEqual([
		[4, 7],
		[3, 8],
		[2, 9],
	]);
	expect(await page(2)).toMatchObject({ total: 4, items: [{ number: 1, kind: 'issue', balance: 10 }] });
	const sheet = async (language: string) => {
		const headers = { ...(await signInAs(product, reader)), 'Accept-Language': language };
		return (await product.fetch('/api/my/points/statement.csv', { headers })).text();
	};
	const lines = (await sheet('zh-CN')).split('\r\n');
	expect(lines).toHaveLength(6);
	expect(lines[0]).toBe('序号,时间,事项,积分,余额,文档编号,文档标题,原因');
	const { items } = await page(1);
	const minute = new Date(Date.parse(items[0]?.at ?? '') + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
	expect(lines[1]).toContain(`4,${minute},赏文档,-1,7,`);
	expect(lines.join()).toContain(`"'=HYPERLINK(""x"")"`);
	expect(await sheet('en')).toContain('Number,Time,What');
	expect((await product.fetch('/api/my/points/statement.csv')).status).toBe(401);
});

describe('the database itself', () => {
	const asApp = (statement: string) => sql.raw(statement).execute(db);

	test.each([
		['change a balance', 'UPDATE points_account SET balance = 1000000'],
		['remove an account', 'DELETE FROM points_account'],
		['make a posting', 'INSERT INTO points_posting VALUES (2, 99, 1, 5, 5)'],
		['change a posting', 'UPDATE points_posting SET amount = 5'],
		['remove a posting', 'DELETE FROM points_posting'],
		['change a transfer', 'UPDATE points_transfer SET amount = 5'],
		['remove a transfer', 'DELETE FROM points_transfer'],
		['forget a reward', 'DELETE FROM points_reward'],
		['forget its document by itself', 'UPDATE points_transfer SET document_id = NULL'],
		['count what was forgotten', 'INSERT INTO points_reward_past VALUES (uuidv7(), 7)'],
	])('lets nobody %s', async (_, statement) => {
		await expect(asApp(statement)).rejects.toThrow(/only|permission denied/);
	});

	test('lets no reader owe, no reward come from the issuer, and no reversal differ from what it reverses', async () => {
		const transfer = (values: string) =>
			asApp(`INSERT INTO points_transfer (kind, payer, payee, amount, at, asked_by, key, document_id, reverses)
				VALUES (${values})`);
		const [a, b] = await Promise.all(
			[reader, await buildAccount(db)].map(async (account) => {
				await issue(account, 1);
				const { rows } = await sql<{ id: number }>`SELECT id FROM points_account
					WHERE account_id = ${account.accountId}`.execute(db);
				return rows[0]?.id ?? 0;
			}),
		);
		await expect(transfer(`'reward', ${b}, ${a}, 2, now(), 'x', uuidv7(), uuidv7(), NULL`)).rejects.toThrow(
			/check constraint/,
		);
		await expect(transfer(`'reward', 1, ${a}, 2, now(), 'x', uuidv7(), uuidv7(), NULL`)).rejects.toThrow(/check/);
		const { id } = await give(reader, number, 2);
		await expect(transfer(`'reversal', 1, ${a}, 2, now(), 'x', NULL, NULL, ${id}`)).rejects.toThrow(/foreign key/);
	});
});
