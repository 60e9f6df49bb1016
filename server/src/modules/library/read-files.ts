import { Refusal } from '@pacesetter/core/kernel';
import { isRestricted, mostPages } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { contentOf, loadVisible } from './load.ts';
import { copyOf, recordDownload } from './marked-copy.ts';
import { readerMark } from './reader-mark.ts';
import { addOne, findPictures } from './store/index.ts';
import type { KeptPicture } from './tables.ts';

/**
 * The picture of a page at a width. `mark`: what is to stand on it, where it is for some only.
 * @throws Refusal as contentOf
 */
export async function findPicture(
	act: Act,
	input: { number: number; version: number; page: number; width: number },
): Promise<KeptPicture & { mark: string | null }> {
	const row = await loadVisible(act, input.number);
	const content = await contentOf(act, row, input.version);
	const pictures = input.page <= mostPages ? await findPictures(act.tx, content, input.page) : [];
	const picture = pictures.find(({ width }) => width === input.width);
	if (!picture) throw new Refusal('NOT_FOUND');
	const mark = isRestricted(row.visibility) ? readerMark(act.caller, row.number, act.now) : null;
	return { ...picture, mark };
}

/**
 * The original of a document, its download counted. That of a restricted one leaves an entry in the log, so it is sent for by
 * a form.
 * @throws Refusal NOT_FOUND, COPY_NOT_GIVEN
 */
export async function openOriginal(act: Act, input: { number: number; counts: boolean; byForm: boolean }) {
	const row = await loadVisible(act, input.number);
	const restricted = isRestricted(row.visibility);
	if ((await copyOf(act, row)) !== 'original' || (restricted && !input.byForm)) throw new Refusal('COPY_NOT_GIVEN');
	if (restricted) recordDownload(act, row, { copy: 'original' });
	if (input.counts && row.state === 'published') await addOne(act.tx, row.id, 'downloads');
	return { content: row.content, fileName: row.file_name, format: row.format, bytes: row.bytes, restricted };
}
