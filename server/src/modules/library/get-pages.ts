import type { Act } from '../../platform/http/index.ts';
import { contentOf, loadVisible } from './load.ts';
import { findPages } from './store/index.ts';

/** Text, boxes and picture sizes of pages that are done, of the version shown unless another is named. @throws Refusal NOT_FOUND */
export async function getPages(
	act: Act,
	input: { number: number; from: number; count: number; version?: number | undefined },
) {
	const row = await loadVisible(act, input.number);
	const content = await contentOf(act, row, input.version ?? row.version);
	const pages = await findPages(act.tx, content, input.from, input.count);
	return pages.map((page) => ({
		...page,
		pictures: page.pictures.map(({ width, height }) => ({ width, height })),
	}));
}
