import { randomBytes } from 'node:crypto';
import { categorySchema, documentDetail, pageSchema, uploadResult } from '@pacesetter/core/library';
import type { SignIn } from './process.ts';
import { follow, type Progress } from './progress.ts';
import { type Document, type Sent, send } from './upload.ts';

/** The product as a signed-in person's browser speaks to it. */
export interface Client {
	readonly address: string;
	/** A request of the API. @throws Error with its answer where that is no success */
	ask(method: string, path: string, body?: object): Promise<Response>;
	upload(document: Document): Promise<Sent & { number: number }>;
	/** Any other file, to its own route. */
	send(path: string, fields: Readonly<Record<string, string>>, document: Document): Promise<Sent>;
	/** Any other call of the API. @returns the answer's JSON */
	call(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown>;
	/** Live progress of a document until its conversion has ended. */
	follow(number: number): AsyncGenerator<Progress>;
	/** Bytes of a page's picture. */
	picture(number: number, page: number, width: number): Promise<number>;
	/** State, pages said and pages there. */
	look(number: number): Promise<{ state: string; pages: number | null; kept: number }>;
}

/** Signs in, changes the one-time password as the first administrator must, and makes a category to upload into. */
export async function signIn(address: string, { userName, password }: SignIn): Promise<Client> {
	const cookie = await openSession(address, userName, password);
	const ask = async (method: string, path: string, body?: object) => {
		const headers = { cookie, ...(body ? { 'content-type': 'application/json' } : {}) };
		return expectOk(
			await fetch(`${address}/api${path}`, { method, headers, body: body ? JSON.stringify(body) : null }),
		);
	};
	await ask('POST', '/me/password', { current: password, next: `Zx9-${randomBytes(12).toString('base64url')}` });
	const category = categorySchema.parse(
		await (await ask('POST', '/categories', { parent: null, name: '测速' })).json(),
	);
	return {
		address,
		ask,
		async upload(document) {
			const sent = await send(`${address}/api/uploads`, cookie, { categoryId: category.id }, document);
			return { ...sent, number: uploadResult.parse(sent.answer).number };
		},
		send: (path, fields, document) => send(`${address}/api${path}`, cookie, fields, document),
		call: async (method, path, body) => (await ask(method, path, body)).json(),
		follow: (number) => follow(`${address}/api/documents/${number}/events`, cookie),
		async picture(number, page, width) {
			const answer = await ask('GET', `/documents/${number}/versions/1/pages/${page}/${width}`);
			return (await answer.arrayBuffer()).byteLength;
		},
		async look(number) {
			const { state, pages } = documentDetail.parse(await (await ask('GET', `/documents/${number}`)).json());
			const kept = pageSchema.array().parse(await (await ask('GET', `/documents/${number}/pages?count=50`)).json());
			return { state, pages, kept: kept.length };
		},
	};
}

async function openSession(address: string, username: string, password: string): Promise<string> {
	const answer = await fetch(`${address}/api/auth/sign-in/username`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ username, password }),
	});
	await expectOk(answer);
	return answer.headers
		.getSetCookie()
		.map((each) => each.split(';')[0])
		.join('; ');
}

async function expectOk(answer: Response): Promise<Response> {
	if (answer.ok) return answer;
	throw new Error(`${answer.url} answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
}
