import { headingsOf } from '@pacesetter/core/search';
import type { Database } from '../../platform/db/index.ts';
import { type Row, searchable } from '../../platform/search/index.ts';
import { type Indexable, pageBoxes } from './store/index.ts';

/** Raised when what stands in a row changes: every document is then indexed again at its next change, or by a rebuild. */
const form = 1;

/** Two versions with the same have the same rows. */
export const madeOf = (one: Indexable): string =>
	JSON.stringify([form, one.content, one.format, one.title, one.category_id, one.visibility, one.year]);

const batch = 50;

/** The rows of a document's version, but for their stamp. */
export async function rowsOf(tx: Database, one: Indexable): Promise<Omit<Row, 'stamp'>[]> {
	const rows: Omit<Row, 'stamp'>[] = [];
	for (let from = 1; ; from += batch) {
		const pages = await pageBoxes(tx, one.content, from, batch);
		for (const { number, text, boxes } of pages) {
			const part = { first: number === 1, title: one.title, headings: headingsOf(boxes), text };
			rows.push({
				part: number,
				audience: one.visibility,
				shelf: one.category_id,
				kind: one.format,
				year: one.year,
				...searchable(part),
			});
		}
		if (pages.length < batch) return rows;
	}
}
