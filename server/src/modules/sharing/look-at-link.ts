import { Refusal, rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { getPages } from '../library/index.ts';
import { type Document, documentsIn, givesOriginal, loadDocument, loadShared, type Shared } from './load.ts';
import { isPass } from './pass.ts';

export interface Visitor {
	readonly token: string;
	readonly pass: string | null;
	/** Of a document in a folder. */
	readonly number?: number | undefined;
}

/** What a visitor has opened. @throws Refusal NOT_FOUND */
export async function loadOpened(act: Act, { token, pass, number }: Visitor): Promise<Shared & { row: Document }> {
	const shared = await loadShared(act, token);
	if (!isPass(act, shared.link, pass)) throw new Refusal('NOT_FOUND');
	return { ...shared, row: await loadDocument(act.tx, shared, number) };
}

const present = ({ title, version, format, bytes, pages }: Document) => ({
	title,
	version,
	format,
	bytes,
	pages: pages ?? 0,
});

/** What a link leads to; until it is opened, only whether it asks for a password. @throws Refusal NOT_FOUND */
export async function lookAtLink(act: Act, input: Visitor & { page: number; size: number }) {
	act.record(null);
	const shared = await loadShared(act, input.token);
	const { link, target } = shared;
	const door = { target: target.kind, password: link.password !== null };
	if (!isPass(act, link, input.pass)) return { ...door, document: null, folder: null };
	const expiresAt = link.expiresAt.toISOString();
	if (target.kind === 'document' || input.number !== undefined) {
		const row = await loadDocument(act.tx, shared, input.number);
		return { ...door, document: { ...present(row), downloads: givesOriginal(link, row), expiresAt }, folder: null };
	}
	const { page, size } = input;
	const inside = await documentsIn(act.tx, shared, target.folder);
	const from = rowsBefore(input);
	const items = inside.slice(from, from + size).map((row) => ({ number: row.number, ...present(row) }));
	const folder = {
		name: target.folder.name,
		downloads: link.downloads,
		expiresAt,
		items,
		total: inside.length,
		page,
		size,
	};
	return { ...door, document: null, folder };
}

/** Pages of what was opened. @throws Refusal NOT_FOUND */
export async function getSharedPages(act: Act, input: Visitor & { from: number; count: number }) {
	act.record(null);
	const { maker, row } = await loadOpened(act, input);
	return getPages({ ...act, caller: maker }, { number: row.number, from: input.from, count: input.count });
}
