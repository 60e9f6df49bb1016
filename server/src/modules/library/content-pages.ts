import type { Database } from '../../platform/db/index.ts';
import { findFormat, findPages } from './store/index.ts';

/** Pages that are loaded in one go. */
const batch = 200;

type KeptPage = Awaited<ReturnType<typeof findPages>>[number];

/** The format of a content whose text is complete, and its pages with words and boxes, at most so many; null where it is not. */
export async function contentPages(
	db: Database,
	content: string,
	most: number,
): Promise<{ format: string; pages: Omit<KeptPage, 'pictures'>[] } | null> {
	const format = await findFormat(db, content);
	if (format === null) return null;
	const pages: KeptPage[] = [];
	for (let from = 1; from <= most; from += batch) {
		const more = await findPages(db, content, from, Math.min(batch, most - from + 1));
		pages.push(...more);
		if (more.length < batch) break;
	}
	return { format, pages };
}
