import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { uploadResult } from '@pacesetter/core/library';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	createTestProduct,
	multipart,
	signInAs,
	unique,
	uploadOf,
} from '../../../testing/index.ts';

const product = await createTestProduct({ uploadBytes: 100_000 });
const { db } = product;
const uploader = await buildAccount(db);
const category = await buildCategory(db);
const signedIn = await signInAs(product, uploader);
const fields = { categoryId: category.id };

type Form = ReturnType<typeof multipart>;
const post = (form: Form, path = '/api/uploads'): Promise<Response> =>
	product.fetch(path, { method: 'POST', headers: { ...form.headers, ...signedIn }, body: new Uint8Array(form.body) });

/** All that an upload may leave: rows, files, conversions, temporary files. */
async function traces() {
	const { rows } = await sql<{ documents: number; renditions: number; versions: number; jobs: number }>`SELECT
		(SELECT count(*) FROM document) AS documents,
		(SELECT count(*) FROM rendition) AS renditions, (SELECT count(*) FROM document_version) AS versions,
		(SELECT count(*) FROM pgboss.job WHERE name = 'library.ingest') AS jobs`.execute(db);
	const shelved = await readdir(join(product.data, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
	const temporary = await readdir(join(product.data, 'tmp'));
	const [counts = { documents: 0, renditions: 0, versions: 0, jobs: 0 }] = rows;
	return { ...counts, files: shelved.filter((entry) => entry.isFile()).length, temporary };
}

async function expectRefused(answer: Response, status: number, body: object): Promise<void> {
	expect(await answer.json()).toMatchObject(body);
	expect(answer.status).toBe(status);
}

const titleOf = async (number: number): Promise<{ title: string; fileName: string; format: string }> =>
	product.clientAs(uploader).library.document.get({ number });

describe('an upload that is taken', () => {
	test('is a document with its file, queued for conversion, from the moment of the answer', async () => {
		const before = await traces();
		const answer = await post(
			uploadOf({ name: '通知.txt', content: 'one document' }, { ...fields, title: '关于通知' }),
		);
		expect(answer.status).toBe(201);
		const { number, title, sameAs } = uploadResult.parse(await answer.json());
		expect({ title, sameAs }).toEqual({ title: '关于通知', sameAs: null });
		expect(await titleOf(number)).toMatchObject({
			title: '关于通知',
			fileName: '通知.txt',
			format: 'txt',
			state: 'processing',
		});
		const after = await traces();
		expect(after).toMatchObject({
			documents: before.documents + 1,
			renditions: before.renditions + 1,
			jobs: before.jobs + 1,
			files: before.files + 1,
			temporary: [],
		});
	});

	test('may have its fields after its file', async () => {
		const form = multipart([
			{ name: 'file', value: unique('fields last '), fileName: 'a.txt' },
			{ name: 'categoryId', value: category.id },
			{ name: 'visibility', value: 'signed_in' },
		]);
		const { number } = uploadResult.parse(await (await post(form)).json());
		expect(await titleOf(number)).toMatchObject({ visibility: 'signed_in' });
	});

	test('of the same bytes is converted once, and the uploader is told', async () => {
		const content = unique('the same bytes ');
		const first = uploadResult.parse(await (await post(uploadOf({ name: 'first.txt', content }, fields))).json());
		const before = await traces();
		const again = uploadResult.parse(await (await post(uploadOf({ name: 'again.txt', content }, fields))).json());
		expect(again.sameAs).toEqual({ number: first.number, title: 'first' });
		expect(again.number).not.toBe(first.number);
		const { renditions, jobs, files } = before;
		expect(await traces()).toMatchObject({ renditions, jobs, files, temporary: [] });
	});

	test('at once with another of the same name never crosses with it', async () => {
		const texts = Array.from({ length: 8 }, (_, index) => unique(`text ${index} `));
		const answers = await Promise.all(texts.map((content) => post(uploadOf({ name: 'same.txt', content }, fields))));
		const numbers = await Promise.all(answers.map(async (answer) => uploadResult.parse(await answer.json()).number));
		for (const [index, number] of numbers.entries()) {
			const original = await product.fetch(`/api/documents/${number}/download`, { headers: signedIn });
			expect(await original.text()).toBe(texts[index]);
		}
	});

	test('at once with the same bytes is converted once', async () => {
		const content = unique('equal at once ');
		const before = await traces();
		const answers = await Promise.all(
			Array.from({ length: 6 }, () => post(uploadOf({ name: 'equal.txt', content }, fields))),
		);
		expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
		expect(await traces()).toMatchObject({
			documents: before.documents + 6,
			renditions: before.renditions + 1,
			jobs: before.jobs + 1,
			files: before.files + 1,
			temporary: [],
		});
	});

	test.each([
		['../../etc/passwd.txt', 'passwd.txt'],
		['C:\\\\papers\\\\方案.txt', '方案.txt'],
		['tab\there\u0001.txt', 'tabhere.txt'],
		['fdp\u202etxt.txt', 'fdptxt.txt'],
		[`${'长'.repeat(300)}.txt`, `${'长'.repeat(190)}.txt`],
		['', '未命名文档.txt'],
	])('under the name %j is kept as %j', async (name, kept) => {
		const { number } = uploadResult.parse(
			await (await post(uploadOf({ name, content: unique('named ') }, fields))).json(),
		);
		expect((await titleOf(number)).fileName).toBe(kept);
	});

	test('is of the type its content has, whatever it is called', async () => {
		const answer = await post(uploadOf({ name: 'looks.docx', content: '%PDF-1.7\n%%EOF' }, fields));
		const { number } = uploadResult.parse(await answer.json());
		expect((await titleOf(number)).format).toBe('pdf');
	});
});

describe('an upload that is refused leaves nothing', () => {
	const text = { name: 'a.txt', content: 'some text' };
	const cases: [string, Form, number, object][] = [
		['empty', uploadOf({ name: 'a.txt', content: '' }, fields), 422, { code: 'UPLOAD_EMPTY' }],
		['too large', uploadOf({ name: 'a.txt', content: 'x'.repeat(100_001) }, fields), 413, { code: 'UPLOAD_TOO_LARGE' }],
		[
			'no document',
			uploadOf({ name: 'a.docx', content: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]) }, fields),
			415,
			{ code: 'UPLOAD_UNSUPPORTED', data: { reason: 'unsupported' } },
		],
		['without a category', uploadOf(text, {}), 422, { code: 'INVALID', data: { field: 'categoryId' } }],
		[
			'with a visibility there is not',
			uploadOf(text, { ...fields, visibility: 'all' }),
			422,
			{ data: { field: 'visibility' } },
		],
		['without a file', multipart([{ name: 'categoryId', value: category.id }]), 422, { data: { field: 'file' } }],
		[
			'no multipart',
			{ headers: { 'content-type': 'text/plain' }, body: Buffer.from('x') },
			422,
			{ data: { field: 'file' } },
		],
		[
			'without a boundary',
			{ headers: { 'content-type': 'multipart/form-data' }, body: Buffer.from('x') },
			422,
			{ data: { field: 'file' } },
		],
		[
			'cut off in the file',
			{ ...uploadOf(text, fields), body: uploadOf(text, fields).body.subarray(0, -40) },
			400,
			{ code: 'UPLOAD_INTERRUPTED' },
		],
		[
			'cut off before the file',
			{ ...uploadOf(text, fields), body: uploadOf(text, fields).body.subarray(0, 60) },
			422,
			{ data: { field: 'file' } },
		],
	];
	test.each(cases)('that is %s', async (_what, form, status, body) => {
		const before = await traces();
		await expectRefused(await post(form), status, body);
		expect(await traces()).toEqual(before);
	});

	test('when its client goes away in the middle', async () => {
		const before = await traces();
		const server = createServer(
			getRequestListener((request, { incoming }) => product.app.fetch(request, { incoming })),
		);
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		afterAll(() => server.close());
		const ended = new Promise<void>((done) =>
			server.once('request', (_request, response) => response.once('close', done)),
		);
		const { headers, body } = uploadOf({ name: 'a.txt', content: 'x'.repeat(90_000) }, fields);
		const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
		client.on('error', () => undefined);
		client.write(
			`POST /api/uploads HTTP/1.1\r\nHost: localhost\r\nCookie: ${signedIn.cookie}\r\nContent-Type: ${headers['content-type']}\r\nContent-Length: ${body.length}\r\n\r\n`,
		);
		client.write(body.subarray(0, 50_000));
		await expect.poll(async () => (await readdir(join(product.data, 'tmp'))).length).toBe(1);
		client.destroy();
		await ended;
		await expect.poll(traces).toEqual(before);
	});
});

describe('who may upload', () => {
	const form = () => uploadOf({ name: 'a.txt', content: unique('by whom ') }, fields);

	test('nobody without signing in, or before a password that is due is changed', async () => {
		const { headers, body } = form();
		const bytes = new Uint8Array(body);
		await expectRefused(await product.fetch('/api/uploads', { method: 'POST', headers, body: bytes }), 401, {
			code: 'SIGN_IN_REQUIRED',
		});
		const due = await signInAs(product, await buildAccount(db, { mustChangePassword: true }));
		await expectRefused(
			await product.fetch('/api/uploads', { method: 'POST', headers: { ...headers, ...due }, body: bytes }),
			403,
			{ code: 'PASSWORD_CHANGE_REQUIRED' },
		);
		expect((await traces()).temporary).toEqual([]);
	});

	test('a new version only those who look after the document, and they see the old one until it is ready', async () => {
		const mine = await buildDocument(product, { uploader, category });
		const foreign = await buildDocument(product, { uploader: await buildAccount(db), category });
		const hidden = await buildDocument(product, { uploader: await buildAccount(db), category, state: 'withdrawn' });
		await expectRefused(await post(form(), `/api/documents/${foreign.number}/versions`), 403, { code: 'FORBIDDEN' });
		await expectRefused(await post(form(), `/api/documents/${hidden.number}/versions`), 404, { code: 'NOT_FOUND' });
		expect((await post(form(), `/api/documents/${mine.number}/versions`)).status).toBe(201);
		const seenBy = (caller: typeof uploader | null) =>
			product.clientAs(caller).library.document.get({ number: mine.number });
		expect(await seenBy(null)).toMatchObject({ version: 1, pendingVersion: null });
		expect(await seenBy(uploader)).toMatchObject({ version: 1, pendingVersion: 2 });
		const picture = `/api/documents/${mine.number}/versions/1/pages/1/800`;
		expect((await product.fetch(picture)).status).toBe(200);
	});
});
