import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { topPlace } from '../modules/organisation/rosters/get-top.ts';
import { sealFile } from '../modules/organisation/rosters/sealed-file.ts';
import { sendRoster } from '../modules/organisation/rosters/send-roster.ts';
import { insertBatch, keepRows, keepSheets, setBatch } from '../modules/organisation/store/index.ts';
import { perform } from '../platform/http/index.ts';
import type { TestProduct } from './product.ts';
import { signInAs } from './sign-in.ts';
import { uploadOf } from './upload.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number with a right check digit, of a region that there is not: 9900 stands for nothing. */
export function idNumber(order: number, bornOn = '19900101'): string {
	const text = `990000${bornOn}${String(order).padStart(3, '0')}`;
	const sum = weights.reduce((all, weight, at) => all + weight * Number(text[at]), 0);
	return text + '10X98765432'[sum % 11];
}

export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
	rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n');

/** Sends a roster over HTTP. @returns the answer */
export async function postRoster(
	product: TestProduct,
	caller: SignedIn,
	wish: { at: number; name?: string; content: string | Buffer },
): Promise<Response> {
	const file = { name: wish.name ?? '党员名册.csv', content: wish.content };
	const { headers, body } = uploadOf(file, { organisationId: String(wish.at) });
	const cookie = await signInAs(product, caller);
	return product.fetch('/api/rosters', {
		method: 'POST',
		headers: { ...headers, ...cookie },
		body: new Uint8Array(body),
	});
}

/** A roster sent, without the way over HTTP, and not read yet. @returns its id */
export async function unreadRoster(
	product: TestProduct,
	caller: SignedIn,
	wish: { at: number; name?: string; content: string | Buffer },
): Promise<string> {
	const { files, secrets } = product;
	const open = await files.receive(Readable.from([Buffer.from(wish.content)]), Number.MAX_SAFE_INTEGER);
	const keep = async (batchId: string) => {
		const { file, key } = await sealFile(files, secrets, batchId, open);
		return { content: file.hash, key, shelve: () => files.keep(file) };
	};
	const sent = { organisationId: wish.at, fileName: wish.name ?? '党员名册.csv', bytes: open.bytes, keep };
	const { id } = await perform(product.requestAs(caller), sendRoster, sent);
	await open.discard();
	return id;
}

/** A roster sent and read. @returns its id */
export async function buildRoster(
	product: TestProduct,
	caller: SignedIn,
	wish: Parameters<typeof unreadRoster>[2],
): Promise<string> {
	const id = await unreadRoster(product, caller, wish);
	await product.roster({ batch: id, step: 'read' });
	return id;
}

/** A roster of one sheet without rows, put there as it is kept, for whoever tries many. @returns its id */
export async function plantRoster(
	{ db, secrets }: TestProduct,
	{ accountId }: SignedIn,
	organisationId: number,
	state: 'read' | 'applied',
): Promise<string> {
	const id = randomUUID();
	const file = {
		fileName: '党员名册.csv',
		content: createHash('sha256').update(id).digest('hex'),
		contentKey: '',
		bytes: 0,
	};
	await insertBatch(db, { id, organisationId, accountId, ...file, now: new Date() });
	await keepRows(db, { id, reading: 1 }, 0, [], [{ number: 0, name: '', code: '', above: '', aboveCode: '' }]);
	const sheetId = randomUUID();
	const topSealed = secrets.seal(JSON.stringify([{ number: 1, cells: ['姓名'] }]), topPlace(sheetId));
	const sheet = {
		number: 0,
		name: '',
		kind: null,
		about: null,
		headRow: null,
		fingerprint: null,
		columns: [],
		notes: 0,
	};
	await keepSheets(db, id, [{ ...sheet, id: sheetId, topSealed }]);
	await setBatch(db, id, { state });
	return id;
}

/** Has a roster taken over. */
export async function applyRoster(product: TestProduct, caller: SignedIn, id: string, mode: 'all' | 'good' = 'all') {
	await product.clientAs(caller).organisation.roster.apply({ id, mode });
	await product.roster({ batch: id, step: 'apply' });
}

/** Everything that the tables of organisations and people hold, to be compared with what they hold later. */
export async function snapshot(product: TestProduct): Promise<Record<string, unknown[]>> {
	const tables = [
		'organisation',
		'organisation_period',
		'organisation_change',
		'organisation_change_subject',
		'person',
		'member',
		'member_transfer',
		'post',
		'tenure',
		'unit',
		'account_grant',
	];
	const taken: Record<string, unknown[]> = {};
	for (const table of tables) {
		// A tree that was numbered anew is the same tree as long as its order is.
		const columns =
			table === 'organisation'
				? sql`to_jsonb(t) - 'preorder' - 'subtree_end' || jsonb_build_object('place', (SELECT count(*) FROM organisation b WHERE b.preorder < t.preorder), 'below', (SELECT count(*) FROM organisation b WHERE b.preorder BETWEEN t.preorder AND t.subtree_end))`
				: sql`to_jsonb(t)`;
		const { rows } = await sql<{
			row: unknown;
		}>`SELECT ${columns} AS row FROM ${sql.table(table)} t ORDER BY 1`.execute(product.db);
		taken[table] = rows.map(({ row }) => row);
	}
	return taken;
}
