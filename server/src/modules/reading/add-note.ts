import { Refusal } from '@pacesetter/core/kernel';
import {
	type Anchor,
	anchorAt,
	carry,
	checkRoom,
	type NoteColour,
	packed,
	wholePage,
	wordsOn,
} from '@pacesetter/core/reading';
import type { Act } from '../../platform/http/index.ts';
import { findText, getPages, loadVisible } from '../library/index.ts';
import { lockOwn } from './load-folder.ts';
import { recordShared, requireSeat } from './load-note.ts';
import { countNotes, insertNote, noteByKey } from './store/index.ts';

interface Place {
	readonly version: number;
	readonly from: number;
	readonly to: number;
}

interface Wanted {
	readonly number: number;
	readonly page: number;
	readonly place?: Place | undefined;
	readonly words?: string | undefined;
	readonly colour: NoteColour;
	readonly body: string;
	readonly organisationId: number | null;
	readonly key: string;
}

type Document = Awaited<ReturnType<typeof loadVisible>>;

/** The characters of a page that readers see now. @throws Refusal NOT_FOUND */
async function textOf(act: Act, { number, page }: Wanted): Promise<string> {
	const [found] = await getPages(act, { number, from: page, count: 1 });
	if (!found) throw new Refusal('NOT_FOUND');
	return packed(found.text);
}

/**
 * Words that were chosen on a version which a newer one has taken the place of. Another version than the one shown may hold
 * what nobody is to read: it is not opened, and whether there is one is not told. What is kept is what stands in the one shown.
 * @throws Refusal CONFLICT, INVALID, WORDS_NOT_ON_PAGE
 */
async function anchorBefore(act: Act, document: Document, page: number, { version, from, to }: Place, words = '') {
	if (version > document.version) throw new Refusal('CONFLICT');
	const quote = packed(words);
	if (quote === '') throw new Refusal('INVALID', { field: 'words' });
	const pages = (await findText(act.tx, document.content))?.map(packed) ?? [];
	const now = carry({ page, from, to, quote, before: '', after: '' }, pages);
	const anchor = now && anchorAt(now.page, pages[now.page - 1] ?? '', now.from, now.to);
	if (!anchor) throw new Refusal('WORDS_NOT_ON_PAGE', { page });
	return anchor;
}

/** What is chosen, where it stands in what readers see. @throws Refusal NOT_FOUND, INVALID, WORDS_NOT_ON_PAGE; as anchorBefore */
async function anchorOf(act: Act, document: Document, wanted: Wanted): Promise<Anchor> {
	const { page, place, words } = wanted;
	if (place && place.version !== document.version) return anchorBefore(act, document, page, place, words);
	const text = await textOf(act, wanted);
	if (place) {
		const anchor = anchorAt(page, text, place.from, place.to);
		if (!anchor) throw new Refusal('INVALID', { field: 'place' });
		return anchor;
	}
	const anchor = words ? wordsOn(page, text, words) : wholePage(page, text);
	if (!anchor) throw new Refusal('WORDS_NOT_ON_PAGE', { page });
	return anchor;
}

/**
 * Writes a note on a page, or on words of it. Sent twice with one key it is one note.
 * @throws Refusal as requireSignedIn, anchorOf, checkRoom and requireSeat; CONFLICT when the key has served elsewhere
 */
export async function addNote(act: Act, input: Wanted) {
	const account = await lockOwn(act);
	const document = await loadVisible(act, input.number);
	const made = await noteByKey(act.tx, account.accountId, input.key);
	if (made && made.document_id !== document.id) throw new Refusal('CONFLICT');
	if (made) {
		act.record(null);
		return { id: made.id, page: made.page };
	}
	checkRoom(await countNotes(act.tx, account.accountId));
	await requireSeat(act, account, input.organisationId);
	const anchor = await anchorOf(act, document, input);
	const { colour, body, organisationId, key } = input;
	const note = { accountId: account.accountId, documentId: document.id, content: document.content, anchor };
	const id = await insertNote(act.tx, { ...note, colour, body, organisationId, key, now: act.now });
	recordShared(act, id, null, organisationId);
	return { id, page: anchor.page };
}
