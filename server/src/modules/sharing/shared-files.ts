import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { findPicture, openOriginal } from '../library/index.ts';
import { givesOriginal } from './load.ts';
import { loadOpened, type Visitor } from './look-at-link.ts';

/** The picture of a page of what was opened, of the version that readers see. @throws Refusal NOT_FOUND */
export async function findSharedPicture(act: Act, input: Visitor & { version: number; page: number; width: number }) {
	const { maker, row } = await loadOpened(act, input);
	if (input.version !== row.version) throw new Refusal('NOT_FOUND');
	const { version, page, width } = input;
	return findPicture({ ...act, caller: maker }, { number: row.number, version, page, width });
}

/** The original of what was opened, where the link allows it. @throws Refusal NOT_FOUND */
export async function openSharedOriginal(act: Act, input: Visitor & { counts: boolean }) {
	const { link, maker, row } = await loadOpened(act, input);
	if (!givesOriginal(link, row)) throw new Refusal('NOT_FOUND');
	return openOriginal({ ...act, caller: maker }, { number: row.number, counts: input.counts, byForm: false });
}
