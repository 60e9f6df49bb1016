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
import { findText, findVersion, getPages, loadVisible } from '../library/index.ts';
import { loadOwn } from './load-folder.ts';
import { requireSeat } from './load-note.ts';
import { countNotes, insertNote, noteByKey } from './store/index.ts';

interface Wanted {
	readonly number: number;
	readonly page: number;
	readonly place?: { readonly version: number; readonly from: number; readonly to: number } | undefined;
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

/** The characters of a page of the version that the reader had before him, which a newer one has taken the place of. */
async function textBefore(act: Act, document: Document, version: number, page: number): Promise<string> {
	const kept = await findVersion(act.tx, document.id, version);
	const text = kept && (await findText(act.tx, kept.content))?.[page - 1];
	if (text === null || text === undefined) throw new Refusal('NOT_FOUND');
	return packed(text);
}

/** What is chosen, and where it stands now. @throws Refusal NOT_FOUND, INVALID, WORDS_NOT_ON_PAGE */
async function anchorOf(act: Act, document: Document, wanted: Wanted) {
	const { page, place, words } = wanted;
	const standing = ({ quote, ...at }: Anchor) => ({ page: at.page, from: at.from, to: at.to, words: quote });
	if (!place) {
		const text = await textOf(act, wanted);
		const anchor = words ? wordsOn(page, text, words) : wholePage(page, text);
		if (!anchor) throw new Refusal('WORDS_NOT_ON_PAGE', { page });
		return { anchor, standing: standing(anchor) };
	}
	const isOld = place.version !== document.version;
	const text = isOld ? await textBefore(act, document, place.version, page) : await textOf(act, wanted);
	const anchor = anchorAt(page, text, place.from, place.to);
	if (!anchor) throw new Refusal('INVALID', { field: 'place' });
	if (!isOld) return { anchor, standing: standing(anchor) };
	const now = await findText(act.tx, document.content);
	return { anchor, standing: carry(anchor, now?.map(packed) ?? []) };
}

/**
 * Writes a note on a page, or on words of it. Sent twice with one key it is one note.
 * @throws Refusal as requireSignedIn, anchorOf, checkRoom and requireSeat; CONFLICT when the key has served elsewhere
 */
export async function addNote(act: Act, input: Wanted) {
	const { account } = await loadOwn(act);
	const document = await loadVisible(act, input.number);
	const made = await noteByKey(act.tx, account.accountId, input.key);
	if (made && made.document_id !== document.id) throw new Refusal('CONFLICT');
	if (made) return { id: made.id, page: made.page };
	checkRoom(await countNotes(act.tx, account.accountId));
	await requireSeat(act, account, input.organisationId);
	const { anchor, standing } = await anchorOf(act, document, input);
	const { colour, body, organisationId, key } = input;
	const note = { accountId: account.accountId, documentId: document.id, content: document.content, anchor, standing };
	const id = await insertNote(act.tx, { ...note, colour, body, organisationId, key, now: act.now });
	return { id, page: standing?.page ?? anchor.page };
}
