import { longestQuote, type NoteColour, packed } from '@pacesetter/core/reading';
import type { ApiClient } from '../../../../app/context.ts';
import { forPage, type RefusalAnswer, refusalIn } from '../../../../app/refusal.ts';
import { numberIn } from '../../../../ui/address-number.ts';
import { windowStart } from '../document/page-window.ts';

/** What the page answers to a note that was not taken: why, and what was typed, so that nothing is lost. */
export interface RefusedNote {
	readonly refused: RefusalAnswer;
	readonly typed: { readonly page: number; readonly words: string; readonly body: string };
}

/** These have a page or a way of their own. */
const elsewhere = ['SIGN_IN_REQUIRED', 'PASSWORD_CHANGE_REQUIRED', 'SECOND_FACTOR_REQUIRED', 'NOT_FOUND'];

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '');
const idOf = (form: FormData): string => textOf(form, 'note');

/** Where on the document's pages something shows. */
function placeOn(page: number, anchor: string, more: Record<string, string> = {}): string {
	const start = windowStart(page);
	const query = new URLSearchParams({ ...(start > 1 ? { page: String(start) } : {}), ...more });
	return `${query.size > 0 ? `?${query}` : ''}#${anchor}`;
}

/** What was chosen on the picture, or typed. */
function chosenIn(form: FormData) {
	const [version, first, last] = ['version', 'first', 'last'].map((name) => numberIn(textOf(form, name), 9));
	const words = textOf(form, 'words').trim();
	// Where the version was replaced meanwhile, the words are looked for in the new one.
	if (version && first && last)
		return { place: { version, from: first - 1, to: last }, words: packed(words).slice(0, longestQuote) };
	return words === '' ? {} : { words };
}

/** The contract says which colours there are. */
const wishIn = (form: FormData) => ({
	colour: textOf(form, 'colour') as NoteColour,
	body: textOf(form, 'body'),
	organisationId: numberIn(textOf(form, 'organisation'), 15),
});

const acts: Record<string, (api: ApiClient, form: FormData, number: number, page: number) => Promise<string>> = {
	async note(api, form, number, page) {
		const wish = { number, page, key: textOf(form, 'key'), ...wishIn(form), ...chosenIn(form) };
		const made = await api.reading.note.add(wish);
		return placeOn(made.page, `noted-${made.id}`);
	},
	async 'change-note'(api, form, _, page) {
		const { id } = await api.reading.note.change({ id: idOf(form), ...wishIn(form) });
		return placeOn(page, `noted-${id}`);
	},
	async 'remove-note'(api, form, _, page) {
		const { id } = await api.reading.note.remove({ id: idOf(form) });
		return placeOn(page, 'notes', { removed: id });
	},
	async 'restore-note'(api, form) {
		const { id } = await api.reading.note.restore({ id: idOf(form) });
		return `?note=${id}`;
	},
	async 'hide-note'(api, form, _, page) {
		const { id } = await api.reading.note.hide({ id: idOf(form) });
		return placeOn(page, `noted-${id}`);
	},
	async 'show-note'(api, form, _, page) {
		const { id } = await api.reading.note.show({ id: idOf(form) });
		return placeOn(page, `noted-${id}`);
	},
};

/**
 * Does what a form about notes asks for. @returns where it shows, or why it was refused; undefined: it is about something else
 * @throws the page of a refusal
 */
export async function actOnNotes(
	api: ApiClient,
	request: Request,
	form: FormData,
	number: number,
): Promise<string | RefusedNote | undefined> {
	const act = acts[textOf(form, 'act')];
	const page = numberIn(textOf(form, 'on'), 6) ?? 1;
	if (!act) return undefined;
	try {
		return await act(api, form, number, page);
	} catch (error) {
		const refused = refusalIn(error);
		if (!refused || elsewhere.includes(refused.code)) return forPage(request, Promise.reject(error));
		return { refused, typed: { page, words: textOf(form, 'words'), body: textOf(form, 'body') } };
	}
}
