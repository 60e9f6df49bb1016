import { inject, vi } from 'vitest';

/** A document as the API tells it, as far as stories ask. */
export interface DocumentFacts {
	readonly number: number;
	readonly title: string;
	readonly state: string;
	readonly pages: number | null;
	readonly bytes: number;
	readonly views: number;
	readonly downloads: number;
	readonly version: number;
	readonly uploader: string;
	readonly uploadedAt: string;
	readonly conversion: { readonly state: string; readonly pagesDone: number; readonly pages: number | null };
}

export interface CategoryFacts {
	readonly id: string;
	readonly parent: string | null;
	readonly name: string;
}

export interface TestFile {
	readonly name: string;
	readonly content: Buffer;
}

/** What a story needs done or looked up beside what it is about, by the API with an administrator's session. */
export function libraryOf(address: string, session: string) {
	const call = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
		const answer = await fetch(`${address}/api${path}`, { ...init, headers: { cookie: session, ...init.headers } });
		const text = await answer.text();
		if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
		return JSON.parse(text);
	};
	const json = (body: unknown): RequestInit => ({
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	const document = (number: number) => call<DocumentFacts>(`/documents/${number}`);
	const library = {
		document,
		categories: () => call<CategoryFacts[]>('/categories'),
		pages: (number: number) => call<{ text: string; width: number; height: number }[]>(`/documents/${number}/pages`),
		list: (size: number) => call<{ items: DocumentFacts[]; total: number }>(`/documents?size=${size}`),
		mine: (size: number) => call<{ items: DocumentFacts[]; total: number }>(`/my/documents?size=${size}`),
		addCategory: (name: string, parent: string | null = null) =>
			call<CategoryFacts>('/categories', json({ name, parent })),
		/** Asks for review of what is put into a category from now on. */
		review: (id: string) => call<CategoryFacts>(`/categories/${id}`, { ...json({ reviewed: true }), method: 'PATCH' }),
		/** Uploads a file and doesn't wait for its pages. */
		async upload(
			file: TestFile,
			fields: { categoryId: string; title?: string; visibility?: string; readers?: string },
		) {
			const form = new FormData();
			for (const [name, value] of Object.entries(fields)) form.append(name, value);
			form.append('file', new Blob([new Uint8Array(file.content)]), file.name);
			return call<{ number: number }>('/uploads', { method: 'POST', body: form });
		},
		/** Brings a new version and waits until its conversion has come to its end. */
		async replace(number: number, file: TestFile): Promise<DocumentFacts> {
			const form = new FormData();
			form.append('file', new Blob([new Uint8Array(file.content)]), file.name);
			await call(`/documents/${number}/versions`, { method: 'POST', body: form });
			return library.settled(number);
		},
		/** Waits until the newest conversion of a document has come to its end. */
		async settled(number: number): Promise<DocumentFacts> {
			const ended = async () => {
				const found = await document(number);
				return /^(ready|failed)$/.test(found.conversion.state) ? found : null;
			};
			return vi.waitUntil(ended, { timeout: 60_000, interval: 200 });
		},
		/** Uploads a file into a new category of its own and waits until it is published. */
		async publish(
			file: TestFile,
			fields: { categoryId?: string; title?: string; visibility?: string; readers?: string } = {},
		) {
			const categoryId = fields.categoryId ?? (await library.addCategory(unique('分类'))).id;
			const { number } = await library.upload(file, { ...fields, categoryId });
			return { ...(await library.settled(number)), categoryId };
		},
	};
	return library;
}

/** The library of the shared product. */
export const sharedLibrary = () => libraryOf(inject('address'), inject('session'));

let made = 0;

/** A name that no other story uses. */
export const unique = (word: string): string => `${word}${process.pid}-${++made}`;
