import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { getPages } from '../library/index.ts';
import { loadShared, type Shared } from './load.ts';
import { isPass } from './pass.ts';

export interface Visitor {
	readonly token: string;
	readonly pass: string | null;
}

/** What a visitor has opened. @throws Refusal NOT_FOUND */
export async function loadOpened(act: Act, { token, pass }: Visitor): Promise<Shared> {
	const shared = await loadShared(act, token);
	if (!isPass(act, shared.link, pass)) throw new Refusal('NOT_FOUND');
	return shared;
}

/** What a link leads to; until it is opened, only whether it asks for a password. @throws Refusal NOT_FOUND */
export async function lookAtLink(act: Act, input: Visitor) {
	act.record(null);
	const { link, row } = await loadShared(act, input.token);
	const password = link.password !== null;
	if (!isPass(act, link, input.pass)) return { password, document: null };
	const { title, version, format, bytes } = row;
	const shown = { title, version, format, bytes, pages: row.pages ?? 0 };
	return { password, document: { ...shown, downloads: link.downloads, expiresAt: link.expiresAt.toISOString() } };
}

/** Pages of what was opened. @throws Refusal NOT_FOUND */
export async function getSharedPages(act: Act, input: Visitor & { from: number; count: number }) {
	act.record(null);
	const { maker, row } = await loadOpened(act, input);
	return getPages({ ...act, caller: maker }, { number: row.number, from: input.from, count: input.count });
}
