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
	reprocessDocument,
	saveAuthors,
	saveReaders,
	settleDocuments,
	updateDocument,
} from './store/index.ts';

type Row = Awaited<ReturnType<typeof loadManaged>>['row'];

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

/**
 * Makes the newest content of one document a new version of another, and puts the one into the recycle bin, from where it
 * can be taken back. What was for some only stays so: the other is then for them only, as well.
 * @throws Refusal as loadManaged, for either of them; CONFLICT for one and the same, one in the recycle bin, or two that are
 * for different people
 */
export async function adoptVersion(act: Act, input: { number: number; into: number }) {
	const { row: seen, account } = await loadManageable(act, input.number);
	// The content before the documents, and they in the order of their numbers, as everywhere.
	await hold(act.tx, seen.newest_content);
	const loaded = new Map<number, Row>();
	for (const number of [input.number, input.into].sort((a, b) => a - b)) {
		loaded.set(number, (await loadManaged(act, number)).row);
	}
	const [from, into] = [loaded.get(input.number), loaded.get(input.into)];
	const kept = from && (await findVersion(act.tx, from.id, from.newest_version));
	const usable = from && into && from.id !== into.id && !from.recycled_at && !into.recycled_at;
	if (!usable || kept?.content !== seen.newest_content) throw new Refusal('CONFLICT');
	const adopted = { documentId: into.id, version: into.newest_version + 1 };
	await insertVersion(act.tx, {
		...adopted,
		content: kept.content,
		fileName: kept.file_name,
		uploaderId: account.accountId,
		now: act.now,
	});
	// Whoever wrote it must not pass it there either.
	await saveAuthors(act.tx, adopted, await authorsOf(act.tx, from.id, from.newest_version));
	await narrow(act, from, into);
	await reprocessDocument(act.tx, into.id);
	await settleDocuments(act.tx, kept.content, act.now);
	await updateDocument(act.tx, from.id, { recycled_at: act.now });
	await announce(act, into.id);
	await announce(act, from.id);
	return { number: into.number };
}
