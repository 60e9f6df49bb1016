import { Refusal } from '@pacesetter/core/kernel';
import { isRestricted, visibilities } from '@pacesetter/core/library';
import { hold } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { type Audience, audienceOf } from './audience.ts';
import { loadManageable, loadManaged } from './load.ts';
import {
	authorsOf,
	findVersion,
	insertVersion,
	isReviewed,
	reprocessDocument,
	saveAuthors,
	saveReaders,
	settleDocuments,
	showVersion,
	updateDocument,
} from './store/index.ts';

type Row = Awaited<ReturnType<typeof loadManaged>>['row'];

/** The document that is adopted, and the one that adopts it. */
interface Pair {
	readonly number: number;
	readonly into: number;
}

/** A content as a version of a document. */
interface Kept {
	readonly content: string;
	readonly file_name: string;
	readonly of: string;
	readonly version: number;
}

const wider = (one: Audience, other: Audience): boolean =>
	visibilities.indexOf(one.visibility) < visibilities.indexOf(other.visibility);

const isSame = (one: Audience, other: Audience): boolean =>
	one.visibility === 'organisation'
		? one.organisationId === other.organisationId
		: [...one.readers.accountIds, ...one.readers.personIds].toSorted().join() ===
			[...other.readers.accountIds, ...other.readers.personIds].toSorted().join();

/**
 * Nobody reads the one in the other who could not before. Of two that are each for some, none is wider than the other.
 * @throws Refusal CONFLICT
 */
async function narrow(act: Act, from: Row, into: Row): Promise<void> {
	const [narrower, there] = [await audienceOf(act, from), await audienceOf(act, into)];
	if (isRestricted(from.visibility) && isRestricted(into.visibility)) {
		if (from.visibility !== into.visibility || !isSame(narrower, there)) throw new Refusal('CONFLICT');
		return;
	}
	if (!wider(there, narrower)) return;
	const organisation = from.visibility === 'organisation' ? { organisation_id: from.organisation_id } : {};
	await updateDocument(act.tx, into.id, { visibility: from.visibility, ...organisation });
	if (from.visibility === 'named') await saveReaders(act.tx, into.id, narrower.readers);
}

/** Two documents, loaded in the order of their numbers, as everywhere. @throws Refusal as loadManaged, for either of them */
async function loadBoth(act: Act, input: Pair): Promise<{ from: Row | undefined; into: Row | undefined }> {
	const loaded = new Map<number, Row>();
	for (const number of [input.number, input.into].sort((a, b) => a - b)) {
		loaded.set(number, (await loadManaged(act, number)).row);
	}
	return { from: loaded.get(input.number), into: loaded.get(input.into) };
}

/** Makes a content that was a version somewhere the newest one of a document. Whoever wrote it must not pass it there either. */
async function bring(act: Act, into: Row, kept: Kept, by: string): Promise<void> {
	const added = { documentId: into.id, version: into.newest_version + 1 };
	const { content, file_name: fileName } = kept;
	await insertVersion(act.tx, { ...added, content, fileName, uploaderId: by, now: act.now });
	await saveAuthors(act.tx, added, await authorsOf(act.tx, kept.of, kept.version));
}

/** What readers get of it is settled anew. */
async function settle(act: Act, into: Row, content: string): Promise<void> {
	await reprocessDocument(act.tx, into.id);
	await settleDocuments(act.tx, content, act.now);
}

/**
 * Makes the newest content of one document a new version of another, and puts the one into the recycle bin, from where it
 * can be taken back. What was for some only stays so: the other is then for them only, as well.
 * @throws Refusal as loadManaged, for either of them; CONFLICT for one and the same, one in the recycle bin, or two that are
 * for different people
 */
export async function adoptVersion(act: Act, input: Pair) {
	const { row: seen, account } = await loadManageable(act, input.number);
	// The content before the documents.
	await hold(act.tx, seen.newest_content);
	const { from, into } = await loadBoth(act, input);
	const kept = from && (await findVersion(act.tx, from.id, from.newest_version));
	const usable = from && into && from.id !== into.id && !from.recycled_at && !into.recycled_at;
	if (!usable || kept?.content !== seen.newest_content) throw new Refusal('CONFLICT');
	await bring(act, into, { ...kept, of: from.id, version: from.newest_version }, account.accountId);
	await narrow(act, from, into);
	await settle(act, into, kept.content);
	await updateDocument(act.tx, from.id, { recycled_at: act.now });
	await announce(act, into.id);
	await announce(act, from.id);
	return { number: into.number };
}

/**
 * Takes that back while nothing came after it: what stood there before is the newest version again, and the other comes out of the recycle
 * bin. Who may read it stays as narrow as it was made.
 * @throws Refusal as loadManaged, for either of them; CONFLICT where the newest version is not the content of the other, or a reviewer
 * has passed it
 */
export async function giveVersionBack(act: Act, input: Pair): Promise<void> {
	const { row: seen, account } = await loadManageable(act, input.into);
	const last = seen.newest_version - 1;
	const before = await findVersion(act.tx, seen.id, last);
	if (!before) throw new Refusal('CONFLICT');
	await hold(act.tx, before.content);
	const { from, into } = await loadBoth(act, input);
	const usable = from && into && from.id !== into.id && from.recycled_at && !into.recycled_at;
	const untouched =
		usable && into.newest_version === seen.newest_version && into.newest_content === from.newest_content;
	if (!untouched) throw new Refusal('CONFLICT');
	const passed = into.approved_version === into.newest_version && (await isReviewed(act.tx, into.category_id));
	if (passed) throw new Refusal('CONFLICT');
	await bring(act, into, { ...before, of: into.id, version: last }, account.accountId);
	// What readers see still has been passed once.
	if (into.approved_version === last) await showVersion(act.tx, into, into.newest_version + 1, act.now);
	else await settle(act, into, before.content);
	await updateDocument(act.tx, from.id, { recycled_at: null });
	await announce(act, into.id);
	await announce(act, from.id);
}
