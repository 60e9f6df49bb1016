import { requireSignedIn } from '@pacesetter/core/identity';
import { dayInChina, Refusal, rowsBefore } from '@pacesetter/core/kernel';
import { lastDayOfWarning, type PostKind, postClock } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadSeen } from './load.ts';
import { checkDay, loadLiving, loadPerson } from './load-people.ts';
import * as store from './store/index.ts';

/** A post as the contract has it, with its clock. */
const present = (act: Act, row: store.PostRow) => ({
	id: row.id,
	organisation: row.organisation,
	kind: row.kind,
	title: row.title,
	responsible: row.responsible,
	elected: row.elected,
	holder: row.holder,
	termEndsOn: row.termEndsOn,
	clock: postClock(row, dayInChina(act.now)),
});

/** @throws Refusal NOT_FOUND for one that is not there or not for this caller; FORBIDDEN, ORGANISATION_ENDED */
async function loadForChange(act: Act, id: string): Promise<store.PostRow> {
	requireSignedIn(act.caller);
	const post = await store.findPost(act.tx, id);
	if (!post) throw new Refusal('NOT_FOUND');
	await loadLiving(act, 'post.change', post.organisation.id);
	act.record({ subject: { kind: 'post', id } });
	return post;
}

async function again(act: Act, id: string) {
	const post = await store.findPost(act.tx, id);
	if (!post) throw new Error('a post that was changed is gone');
	return present(act, post);
}

/** The posts of an organisation, with who holds them. @throws Refusal as loadSeen */
export async function listPosts(act: Act, input: { organisationId: number }) {
	const { row } = await loadSeen(act, input.organisationId);
	return (await store.postsAt(act.tx, row.id)).map((post) => present(act, post));
}

/** Posts in reach that are vacant or whose term ends soon or is over (R49). @throws Refusal as loadSeen */
export async function listDuePosts(act: Act, input: { page: number; size: number; below?: number | undefined }) {
	const account = requireSignedIn(act.caller);
	const below = input.below === undefined ? null : (await loadSeen(act, input.below)).row;
	const wish = { below, endsBy: lastDayOfWarning(dayInChina(act.now)) };
	const page = { offset: rowsBefore(input), limit: input.size };
	const { rows, total } = await store.duePosts(act.tx, account, wish, page);
	return { items: rows.map((row) => present(act, row)), total, page: input.page, size: input.size };
}

/** @throws Refusal as loadLiving; DAY_NOT_TAKEN */
export async function createPost(
	act: Act,
	input: {
		organisationId: number;
		kind: PostKind;
		title: string;
		responsible: boolean;
		elected: boolean;
		on: string;
	},
) {
	const organisation = await loadLiving(act, 'post.change', input.organisationId);
	checkDay(act, input.on, organisation.established_on);
	const id = await store.insertPost(act.tx, input);
	act.record({ subject: { kind: 'post', id } });
	if (input.responsible) await store.markResponsible(act.tx, organisation.id, id);
	return again(act, id);
}

/** Makes a post that of the one responsible person (R66). @throws Refusal as loadForChange */
export async function answerWithPost(act: Act, input: { id: string }) {
	const post = await loadForChange(act, input.id);
	await store.markResponsible(act.tx, post.organisation.id, post.id);
	return again(act, post.id);
}

/** Somebody takes a vacant post; he may hold others. @throws Refusal as loadForChange, loadPerson; POST_HELD, CONFLICT, DAY_NOT_TAKEN, INVALID */
export async function appoint(
	act: Act,
	input: { id: string; personId: string; from: string; termEndsOn: string | null },
) {
	const post = await loadForChange(act, input.id);
	const person = await loadPerson(act, input.personId);
	if (post.holder) throw new Refusal('POST_HELD');
	if (person.deceased_on !== null) throw new Refusal('CONFLICT');
	checkDay(act, input.from, post.vacantSince);
	if (input.termEndsOn !== null && input.termEndsOn <= input.from)
		throw new Refusal('INVALID', { field: 'termEndsOn' });
	await store.beginTenure(act.tx, { ...input, postId: post.id });
	return again(act, post.id);
}

/** The holder leaves; the day is the first of the vacancy. @throws Refusal as loadForChange; CONFLICT, DAY_NOT_TAKEN */
export async function relieve(act: Act, input: { id: string; on: string }) {
	const post = await loadForChange(act, input.id);
	if (!post.holder) throw new Refusal('CONFLICT');
	checkDay(act, input.on, post.holder.from, { later: true });
	await store.endTenure(act.tx, post.id, input.on);
	return again(act, post.id);
}

/** Ends a vacant post. @throws Refusal as loadForChange; POST_HELD, DAY_NOT_TAKEN */
export async function abolishPost(act: Act, input: { id: string; on: string }) {
	const post = await loadForChange(act, input.id);
	if (post.holder) throw new Refusal('POST_HELD');
	checkDay(act, input.on, post.lastDay ?? post.createdOn);
	await store.abolishPost(act.tx, post.id, input.on);
	return { abolished: true };
}
