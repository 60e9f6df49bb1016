import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadManageable, loadVisible, visibleTo } from '../library/index.ts';
import { type Asked, findResembling, type Resembling } from './find-resembling.ts';
import { findFingerprints } from './store/index.ts';

interface Row {
	readonly id: string;
	readonly title: string;
	readonly newest_content: string;
}

/** Documents as they are compared: by their newest content. Those whose text is not complete or has no fingerprint yet are left out. */
export async function loadAsked(act: Act, rows: readonly Row[]): Promise<Asked[]> {
	const prints = await findFingerprints(
		act.tx,
		rows.map((row) => row.newest_content),
	);
	return rows.flatMap(({ id, title, newest_content: content }) => {
		const print = prints.get(content);
		return print ? { id, title, content, print } : [];
	});
}

/** A document that the caller looks after, as it is compared; null where it cannot be yet. @throws Refusal as loadManageable */
export async function loadOne(act: Act, number: number): Promise<Asked | null> {
	const { row } = await loadManageable(act, number);
	const [asked] = await loadAsked(act, [row]);
	return asked ?? null;
}

/** What documents resemble among those that the caller may see, by their ids; others are neither named nor counted. */
export const loadResembling = (act: Act, asked: readonly Asked[]): Promise<Map<string, Resembling[]>> =>
	findResembling(act.tx, asked, visibleTo(act.caller));

/**
 * One document that another resembles.
 * @throws Refusal NOT_FOUND also when it is there but not for this caller, or doesn't resemble it
 */
export async function loadPair(act: Act, input: { number: number; other: number }) {
	const asked = await loadOne(act, input.number);
	await loadVisible(act, input.other);
	const found = asked ? (await loadResembling(act, [asked])).get(asked.id) : undefined;
	const other = found?.find(({ number }) => number === input.other);
	if (!asked || !other) throw new Refusal('NOT_FOUND');
	return { asked, other };
}
