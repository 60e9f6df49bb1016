import type { SignedIn } from '@pacesetter/core/identity';
import type { CopyKind } from '@pacesetter/core/library';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	buildOrganisation,
	createTestProduct,
	signInAs,
} from '../../testing/index.ts';
import { buildRole } from '../../testing/subject.ts';

const product = await createTestProduct();
const { db } = product;
const town = await buildOrganisation(product, { parent: null });
const [uploader, reader] = [await buildAccount(db), await buildRole(product, 'viewer', town)];
const outsider = await buildAccount(db);
const librarian = await buildAccount(db, { administrator: true });
const category = await buildCategory(db);
const keep = product.clientAs(librarian).library;

const build = (within = category) =>
	buildDocument(product, { uploader, category: within, visibility: 'organisation', organisationId: town });
const ask = async (
	caller: SignedIn | null,
	number: number,
	what: 'download' | 'marked-copy',
	form: Record<string, string> = {},
) => {
	const headers = {
		...(caller ? await signInAs(product, caller) : {}),
		'content-type': 'application/x-www-form-urlencoded',
	};
	const body = new URLSearchParams(form).toString();
	return product.fetch(`/api/documents/${number}/${what}`, { method: 'POST', headers, body });
};
const statuses = async (caller: SignedIn | null, number: number): Promise<number[]> => {
	const answers = [await ask(caller, number, 'download'), await ask(caller, number, 'marked-copy')];
	await Promise.all(answers.map((answer) => answer.arrayBuffer()));
	return answers.map(({ status }) => status);
};
const pagesOf = (pdf: string): number => pdf.match(/\/Type \/Page /g)?.length ?? 0;

test('readers of a restricted document take a copy with their mark, and its keepers the original as well', async () => {
	const { number } = await build();
	expect(await statuses(reader, number)).toEqual([403, 200]);
	for (const keeper of [uploader, librarian]) expect(await statuses(keeper, number)).toEqual([200, 200]);
	for (const caller of [outsider, null]) expect(await statuses(caller, number)).toEqual([404, 404]);
	expect(await product.clientAs(reader).library.document.get({ number })).toMatchObject({
		copy: 'marked',
		copies: null,
	});
});

test('the copy is a PDF of every page or of one, is kept by nobody, counts, and stands in the log', async () => {
	const { number } = await build();
	const whole = await ask(reader, number, 'marked-copy');
	expect(Object.fromEntries(whole.headers)).toMatchObject({
		'content-type': 'application/pdf',
		'cache-control': 'private, no-store',
	});
	expect(whole.headers.get('content-disposition')).toContain('.pdf');
	expect(pagesOf(await whole.text())).toBe(2);
	const one = await ask(reader, number, 'marked-copy', { page: '2' });
	expect(pagesOf(await one.text())).toBe(1);
	expect((await ask(reader, number, 'marked-copy', { page: '3' })).status).toBe(404);
	expect((await keep.document.get({ number })).downloads).toBe(2);
	const { rows } = await sql`SELECT user_name, details FROM audit_entry
		WHERE act = 'library.document.download' AND subject_id = ${String(number)} ORDER BY id`.execute(db);
	expect(rows).toEqual([
		{ user_name: reader.userName, details: { copy: 'marked', version: 1 } },
		{ user_name: reader.userName, details: { copy: 'marked', version: 1, page: 2 } },
	]);
});

test('an original that is for some only is sent for by a form, kept by nobody, and stands in the log', async () => {
	const { number } = await build();
	const headers = await signInAs(product, uploader);
	expect((await product.fetch(`/api/documents/${number}/download`, { headers })).status).toBe(403);
	const answer = await ask(uploader, number, 'download');
	expect([answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual(['private, no-store', null]);
	const { rows } = await sql`SELECT details FROM audit_entry
		WHERE act = 'library.document.download' AND subject_id = ${String(number)}`.execute(db);
	expect(rows).toEqual([{ details: { copy: 'original', version: 1 } }]);
});

test('nothing of what is open is marked', async () => {
	const { number } = await buildDocument(product, { uploader, category });
	expect(await statuses(reader, number)).toEqual([200, 403]);
});

test('a category says what is taken, one below it otherwise, and a document for itself', async () => {
	const top = await buildCategory(db);
	const below = await buildCategory(db, { parent: top.id });
	const { number } = await build(below);
	const given = async () => (await product.clientAs(reader).library.document.get({ number })).copy;
	const set = (id: string, copies: CopyKind | null) => keep.category.edit({ id, copies });
	await set(top.id, 'none');
	expect([await given(), await statuses(reader, number)]).toEqual(['none', [403, 403]]);
	await set(below.id, 'original');
	expect([await given(), await statuses(reader, number)]).toEqual(['original', [200, 200]]);
	await keep.document.edit({ number, copies: 'marked' });
	expect(await given()).toBe('marked');
	await keep.document.edit({ number, copies: null });
	expect(await given()).toBe('original');
	await set(below.id, null);
	expect(await given()).toBe('none');
	await expect(product.clientAs(reader).library.document.edit({ number, copies: 'original' })).rejects.toThrow(
		expect.objectContaining({ code: 'FORBIDDEN' }),
	);
});

test('a reader who asks for more marks than there are for him waits', async () => {
	const greedy = await buildRole(product, 'viewer', town);
	const { number, content } = await build();
	await sql`UPDATE rendition SET pages = 9000 WHERE content = ${content}`.execute(db);
	const first = await ask(greedy, number, 'marked-copy');
	expect(first.status).toBe(200);
	// Pages that are missing break the copy off rather than leave it short.
	await expect(first.arrayBuffer()).rejects.toThrow();
	expect((await ask(greedy, number, 'marked-copy')).status).toBe(429);
	const headers = await signInAs(product, greedy);
	const picture = `/api/documents/${number}/versions/1/pages/1/800`;
	expect((await product.fetch(picture, { headers })).status).toBe(429);
	expect((await product.fetch(picture, { headers: await signInAs(product, reader) })).status).toBe(200);
});
