import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { SignedIn } from '@pacesetter/core/identity';
import { type Category, type DocumentState, pictureWidths, type Visibility } from '@pacesetter/core/library';
import { sql } from 'kysely';
import { hashPassword } from '../modules/identity/password.ts';
import { findAccount, insertAccount } from '../modules/identity/store/index.ts';
import {
	addRendition,
	beginConversion,
	endConversion,
	insertCategory,
	insertDocument,
	savePage,
	savePdf,
	updateDocument,
} from '../modules/library/store/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Files } from '../platform/files/index.ts';

/** The password of every account built here. */
export const testPassword = 'Mountain7-Bridge';
const knownHash = hashPassword(testPassword);

let count = 0;
/** Differs from all others of this test file. */
export const unique = (stem: string): string => `${stem}${++count}`;

export async function buildAccount(
	db: Database,
	wish: {
		userName?: string;
		administrator?: boolean;
		mustChangePassword?: boolean;
		personId?: string;
	} = {},
): Promise<SignedIn> {
	const id = await insertAccount(db, {
		userName: wish.userName ?? unique('reader'),
		passwordHash: await knownHash,
		administrator: wish.administrator ?? false,
		mustChangePassword: wish.mustChangePassword ?? false,
		personId: wish.personId ?? null,
	});
	const account = await findAccount(db, id);
	if (!account) throw new Error('the account is not there');
	return account;
}

/** A person on no roster, told from all others by his ID number. @returns his id */
export async function buildPerson(db: Database, name = unique('江某')): Promise<string> {
	const { rows } = await sql<{ id: string }>`INSERT INTO person (name, search, id_number_sealed, id_number_index,
			id_number_mask) VALUES (${name}, ${name}, 'sealed', ${randomUUID()}, '1101**********0015') RETURNING id`.execute(
		db,
	);
	return rows[0]?.id ?? '';
}

export const buildCategory = (
	db: Database,
	wish: { name?: string; parent?: string | null; position?: number; reviewed?: boolean } = {},
): Promise<Category> =>
	insertCategory(db, {
		name: wish.name ?? unique('类目'),
		parent: wish.parent ?? null,
		position: wish.position ?? 0,
		...(wish.reviewed === undefined ? {} : { reviewed: wish.reviewed }),
	});

/** A picture of one dot; what follows its end nobody reads. */
const dot = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
	'base64',
);

/** A stored file with this text. */
async function buildFile(files: Files, text: string | Buffer): Promise<{ hash: string; bytes: number }> {
	return files.keep(await files.receive(Readable.from([Buffer.from(text)]), Number.MAX_SAFE_INTEGER));
}

/** A content in the state that a conversion by the book would leave it in. @returns its SHA-256 */
export async function buildRendition(
	needs: { db: Database; files: Files },
	wish: { text?: string; state?: 'queued' | 'ready' | 'failed'; now?: Date } = {},
): Promise<{ content: string; bytes: number }> {
	const { db, files } = needs;
	const text = wish.text ?? `text ${randomUUID()}\fsecond page`;
	const now = wish.now ?? new Date();
	const { hash: content, bytes } = await buildFile(files, text);
	await addRendition(db, { content, format: 'txt', bytes, now });
	if (wish.state === 'queued') return { content, bytes };
	const rendition = await beginConversion(db, content, 1, now);
	if (!rendition) throw new Error('the content is there already');
	if (wish.state !== 'failed') {
		const texts = text.split('\f');
		const pdf = await buildFile(files, `pdf of ${text}`);
		await savePdf(db, rendition, pdf.hash, texts.length);
		for (const [index, page] of texts.entries()) {
			const pictures = [];
			for (const width of pictureWidths) {
				const file = await buildFile(
					files,
					Buffer.concat([dot, Buffer.from(`picture ${index + 1} of ${text} at ${width}`)]),
				);
				pictures.push({ width, height: width, type: 'image/png', file: file.hash });
			}
			await savePage(db, rendition, { number: index + 1, width: 595, height: 842, text: page, boxes: [], pictures });
		}
	}
	await endConversion(db, rendition, wish.state === 'failed' ? 'damaged' : null, now);
	return { content, bytes };
}

export interface BuiltDocument {
	readonly id: string;
	readonly number: number;
	readonly content: string;
	readonly bytes: number;
	readonly title: string;
}

/** A document with a ready rendition of two pages, published unless another state is wished. */
export async function buildDocument(
	needs: { db: Database; files: Files },
	wish: {
		uploader: SignedIn;
		category: Category;
		title?: string;
		text?: string;
		visibility?: Visibility;
		organisationId?: number;
		state?: DocumentState;
		recycled?: boolean;
		frozen?: boolean;
		fileName?: string;
		publishedAt?: Date;
	},
): Promise<BuiltDocument> {
	const { db } = needs;
	const state = wish.state ?? 'published';
	const conversion = state === 'processing' ? 'queued' : state === 'failed' ? 'failed' : 'ready';
	const now = wish.publishedAt ?? new Date();
	const { content, bytes } = await buildRendition(needs, {
		state: conversion,
		now,
		...(wish.text === undefined ? {} : { text: wish.text }),
	});
	const title = wish.title ?? unique('文件');
	const { id, number } = await insertDocument(db, {
		title,
		categoryId: wish.category.id,
		uploaderId: wish.uploader.accountId,
		visibility: wish.visibility ?? 'public',
		organisationId: wish.organisationId ?? null,
		content,
		fileName: wish.fileName ?? `${title}.txt`,
		now,
	});
	const published = state === 'published' || state === 'withdrawn' ? { published_at: now, approved_version: 1 } : {};
	await updateDocument(db, id, {
		state,
		...published,
		...(wish.recycled ? { recycled_at: now } : {}),
		...(wish.frozen ? { frozen_at: now } : {}),
	});
	return { id, number, content, bytes, title };
}
