import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadManageable, loadVisible, visibleTo } from '../library/index.ts';
import { type Asked, findResembling, type Resembling } from './find-resembling.ts';
import { findFingerprint } from './store/index.ts';

/**
 * A document that the caller looks after, as it is compared: its newest content. Null where its text is not complete or
 * has no fingerprint yet.
 * @throws Refusal as loadManageable
 */
export async function loadAsked(act: Act, number: number): Promise<Asked | null> {
	const { row } = await loadManageable(act, number);
	const print = await findFingerprint(act.tx, row.newest_content);
	return print && { id: row.id, title: row.title, content: row.newest_content, print };
}

/** What it resembles among the documents that the caller may see; others are neither named nor counted. */
export const loadResembling = (act: Act, asked: Asked): Promise<Resembling[]> =>
	findResembling(act.tx, asked, visibleTo(act.caller));

/**
 * One document that another resembles.
 * @throws Refusal NOT_FOUND also when it is there but not for this caller, or doesn't resemble it
 */
export async function loadPair(act: Act, input: { number: number; other: number }) {
	const asked = await loadAsked(act, input.number);
	await loadVisible(act, input.other);
	const other = asked && (await loadResembling(act, asked)).find(({ number }) => number === input.other);
	if (!asked || !other) throw new Refusal('NOT_FOUND');
	return { asked, other };
}
