import { requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import { type ChangeKind, type changeEffects, type changeInput, dayFault } from '@pacesetter/core/organisation';
import type { z } from 'zod';
import type { Trace } from '../../platform/audit/index.ts';
import { rehearse } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { grantsOver, insertChange, insertSubjects, lastChangeOf, pathOf, seenAmong } from './store/index.ts';

export type Effects = z.infer<typeof changeEffects>;
export interface ChangeInput extends z.infer<typeof changeInput> {}

/** What is asked of every change, and the organisations it is about, locked. */
export interface ChangeWish extends ChangeInput {
	readonly kind: ChangeKind;
	readonly subjects: readonly number[];
}

/** What a change tells of itself when it is done. */
export interface Outcome {
	/** The organisation it is about, and others that it made. */
	readonly id: number;
	readonly made?: readonly number[];
	readonly carried?: number;
	readonly membersMoved?: number;
	readonly postsEnded?: number;
}

interface Look {
	readonly name: string;
	readonly place: string;
}

/** Names and places as the account may know them. */
async function look(act: Act, account: SignedIn, ids: readonly number[]): Promise<Map<number, Look>> {
	const looks = new Map<number, Look>();
	for (const id of ids) {
		const path = await pathOf(act.tx, id);
		const self = path.at(-1);
		if (!self || self.ended_on !== null) continue;
		const above = (await seenAmong(act.tx, account, path.slice(0, -1))).map((row) => row.short_name);
		looks.set(id, { name: `${self.full_name}（${self.short_name}）`, place: above.join(' / ') });
	}
	return looks;
}

/** Grants that reach something they did not reach before, or no longer what they did. */
function countAffected(before: ReadonlySet<string>, after: ReadonlySet<string>): number {
	const changed = [...before, ...after].filter((pair) => !before.has(pair) || !after.has(pair));
	return new Set(changed.map((pair) => pair.split(' ')[0])).size;
}

/** At most so many organisations are listed by name. */
const mostListed = 200;

async function run(
	act: Act,
	wish: ChangeWish,
	work: (change: { id: string; day: string }) => Promise<Outcome>,
): Promise<Effects> {
	const account = requireSignedIn(act.caller);
	const [before, grantsBefore] = [await look(act, account, wish.subjects), await grantsOver(act.tx, wish.subjects)];
	const { id } = await insertChange(act.tx, {
		kind: wish.kind,
		effective_on: wish.effectiveOn,
		reference: wish.reference || null,
		reason: wish.reason || null,
		account_id: account.accountId,
		at: act.now,
	});
	const outcome = await work({ id, day: wish.effectiveOn });
	const ids = [...wish.subjects, ...(outcome.made ?? [])];
	await insertSubjects(act.tx, id, ids);
	const after = await look(act, account, ids);
	const changed = ids
		.map((one) => ({ one, was: before.get(one), is: after.get(one) }))
		.filter(({ was, is }) => was?.name !== is?.name || was?.place !== is?.place);
	const hides = (one: number) => wish.preview && (outcome.made ?? []).includes(one);
	return {
		preview: wish.preview,
		id: hides(outcome.id) ? null : outcome.id,
		organisations: changed.slice(0, mostListed).map(({ one, was, is }) => ({
			id: hides(one) ? null : one,
			name: { before: was?.name ?? null, after: is?.name ?? null },
			place: { before: was?.place ?? null, after: is?.place ?? null },
		})),
		organisationsChanged: changed.length,
		organisationsCarried: outcome.carried ?? 0,
		membersMoved: outcome.membersMoved ?? 0,
		postsEnded: outcome.postsEnded ?? 0,
		grantsAffected: countAffected(grantsBefore, await grantsOver(act.tx, wish.subjects)),
	};
}

const traceOf = (wish: ChangeWish, { id, organisationsCarried, membersMoved }: Effects): Trace => ({
	...(id === null ? {} : { organisationId: id, subject: { kind: 'organisation', id } }),
	details: { on: wish.effectiveOn, reference: wish.reference || null, organisationsCarried, membersMoved },
});

/**
 * A change of the tree: checked by its day, entered in the history, done; or, for a preview, done and taken back, so that
 * what is told is what would happen.
 * @throws Refusal DAY_NOT_TAKEN
 */
export async function changeTree(
	act: Act,
	wish: ChangeWish,
	work: (change: { id: string; day: string }) => Promise<Outcome>,
): Promise<Effects> {
	const last = await lastChangeOf(act.tx, wish.subjects);
	const fault = dayFault(wish.effectiveOn, dayInChina(act.now), last);
	if (fault) throw new Refusal('DAY_NOT_TAKEN', { reason: fault, last: last ?? '' });
	const effects = wish.preview ? await rehearse(act.tx, () => run(act, wish, work)) : await run(act, wish, work);
	act.record(wish.preview ? null : traceOf(wish, effects));
	return effects;
}
