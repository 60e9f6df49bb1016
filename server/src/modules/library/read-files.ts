import { Refusal } from '@pacesetter/core/kernel';
import { isRestricted, mayManage, mostPages } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from './load.ts';
import { kept } from './present.ts';
import { readerMark } from './reader-mark.ts';
import { addOne, findPictures, findVersion } from './store/index.ts';
import type { KeptPicture } from './tables.ts';

/**
 * The picture of a page at a width. Readers get the version that is shown: one that has been replaced may have been so
 * for good reason, and one that isn't ready isn't theirs yet. `mark`: what is to stand on it, where it is for some only.
 * @throws Refusal NOT_FOUND
 */
export async function findPicture(
	act: Act,
	input: { number: number; version: number; page: number; width: number },
): Promise<KeptPicture & { mark: string | null }> {
	const row = await loadVisible(act, input.number);
	const open = input.version === row.version || mayManage(act.caller, kept(row));
	const version = open ? await findVersion(act.tx, row.id, input.version) : null;
	const pictures = version && input.page <= mostPages ? await findPictures(act.tx, version.content, input.page) : [];
	const picture = pictures.find(({ width }) => width === input.width);
	if (!picture) throw new Refusal('NOT_FOUND');
	const mark = isRestricted(row.visibility) ? readerMark(act.caller, row.number, act.now) : null;
	return { ...picture, mark };
}

/** The original of a document, its download counted. @throws Refusal NOT_FOUND */
export async function openOriginal(
	act: Act,
	input: { number: number; counts: boolean },
): Promise<{ content: string; fileName: string; format: string; bytes: number }> {
	const row = await loadVisible(act, input.number);
	if (input.counts && row.state === 'published') await addOne(act.tx, row.id, 'downloads');
	return { content: row.content, fileName: row.file_name, format: row.format, bytes: row.bytes };
}
