import type { Act } from '../../platform/http/index.ts';
import { categoriesOf, type Described, describe } from './describe.ts';
import { listOpen, piecesOfRecords, type RecordRow } from './store.ts';

/** Numbers of documents in one part of the sitemap; it may name 50,000 pages at most. */
const partSize = 20_000;

/** The parts of the sitemap with their last change, and the categories that hold something for anybody. */
export async function listParts(act: Act) {
	const categories = await categoriesOf(act);
	return { parts: await piecesOfRecords(act.tx, partSize), categories };
}

/** The records of one part of the sitemap. */
export const listPart = (act: Act, input: { part: number }): Promise<RecordRow[]> =>
	listOpen(act.tx, { above: input.part * partSize - 1, upTo: (input.part + 1) * partSize - 1, limit: partSize });

/** The next records of an export, by number. */
export async function exportOpen(act: Act, input: { above: number }): Promise<Described[]> {
	const records = await listOpen(act.tx, { above: input.above, upTo: Number.MAX_SAFE_INTEGER, limit: 500 });
	return describe(act, records);
}
