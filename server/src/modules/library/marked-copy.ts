import { Refusal } from '@pacesetter/core/kernel';
import { type CopyKind, copyFor, isRestricted, pathTo, safeFileName } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { contentOf, loadVisible } from './load.ts';
import { kept } from './present.ts';
import { readerMark } from './reader-mark.ts';
import { addOne, allCategories, type DocumentRow, findPages } from './store/index.ts';
import type { KeptPicture } from './tables.ts';

/** Pages that are looked up in one go; before each lot it is asked whether the reader may still see them. */
const batch = 20;

/** What the caller may take of a document. */
export async function copyOf(act: Pick<Act, 'tx' | 'caller'>, row: DocumentRow): Promise<CopyKind> {
	if (!isRestricted(row.visibility)) return 'original';
	const path = pathTo(await allCategories(act.tx), row.category_id);
	return copyFor(act.caller, { ...kept(row), visibility: row.visibility, copies: row.copies }, path);
}

/** Whoever takes something of a restricted document with him stands in the log. */
export const recordDownload = (
	act: Pick<Act, 'record'>,
	row: DocumentRow,
	details: { copy: CopyKind; page?: number },
): void =>
	act.record({
		act: 'library.document.download',
		subject: { kind: 'document', id: row.number },
		details: { ...details, version: row.version },
	});

/**
 * Begins a copy of the whole document, or of one page, with the reader's mark.
 * @throws Refusal NOT_FOUND, COPY_NOT_GIVEN where nothing is given or nothing is marked; as `spend`, which counts its pages
 */
export async function beginCopy(
	act: Act,
	input: { number: number; page: number | null; spend(pages: number): Promise<void> },
) {
	const row = await loadVisible(act, input.number);
	const { page } = input;
	if (!isRestricted(row.visibility) || (await copyOf(act, row)) === 'none') throw new Refusal('COPY_NOT_GIVEN');
	if (row.pages === null || (page !== null && page > row.pages)) throw new Refusal('NOT_FOUND');
	await input.spend(page === null ? row.pages : 1);
	recordDownload(act, row, { copy: 'marked', ...(page === null ? {} : { page }) });
	if (row.state === 'published') await addOne(act.tx, row.id, 'downloads');
	return {
		number: row.number,
		version: row.version,
		from: page ?? 1,
		to: page ?? row.pages,
		mark: readerMark(act.caller, row.number, act.now),
		fileName: safeFileName(page === null ? row.title : `${row.title}-${page}`, 'pdf'),
	};
}

export interface CopiedPage {
	readonly picture: KeptPicture;
	/** Points. */
	readonly width: number;
	readonly height: number;
}

/** The next pages of a copy, with their largest pictures. @throws Refusal as contentOf: what may no longer be seen ends the copy */
export async function nextPages(
	act: Act,
	input: { number: number; version: number; from: number; to: number },
): Promise<CopiedPage[]> {
	const row = await loadVisible(act, input.number);
	if ((await copyOf(act, row)) === 'none') throw new Refusal('COPY_NOT_GIVEN');
	const content = await contentOf(act, row, input.version);
	const pages = await findPages(act.tx, content, input.from, Math.min(batch, input.to - input.from + 1));
	return pages.flatMap(({ width, height, pictures }) => {
		const picture = pictures.at(-1);
		return picture ? [{ width, height, picture }] : [];
	});
}
