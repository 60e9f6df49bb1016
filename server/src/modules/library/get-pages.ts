import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from './load.ts';
import { findPages } from './store/index.ts';

/** Text, boxes and picture sizes of pages that are done. @throws Refusal NOT_FOUND */
export async function getPages(act: Act, input: { number: number; from: number; count: number }) {
	const row = await loadVisible(act, input.number);
	const pages = await findPages(act.tx, row.content, input.from, input.count);
	return pages.map((page) => ({
		...page,
		pictures: page.pictures.map(({ width, height }) => ({ width, height })),
	}));
}
