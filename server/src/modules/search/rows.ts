import { setImmediate } from 'node:timers/promises';
import { headingsOf } from '@pacesetter/core/search';
import type { Database } from '../../platform/db/index.ts';
import { type Row, searchable } from '../../platform/search/index.ts';
import { type Indexable, pageBoxes } from './store/index.ts';
import { Vocabulary } from './vocabulary.ts';

/** Raised when what stands in a row changes: every document is then indexed again at its next change, or by a rebuild. */
const form = 5;

/** Two versions with the same have the same rows. */
export const madeOf = (one: Indexable): string =>
	JSON.stringify([
		form,
		one.content,
		one.format,
		one.title,
		one.category_id,
		one.visibility,
		one.year,
		one.organisation_id,
	]);

/** Pages that are read at once of each document. */
const batch = 50;

/** What stands on the pages of a version. */
export interface Cut {
	readonly rows: Omit<Row, 'stamp'>[];
	/** Its Chinese words, and how often each stands in the text. */
	readonly words: Map<string, number>;
	readonly vocabulary: Vocabulary;
}

const emptyCut = ({ title }: Indexable): Cut => {
	const vocabulary = new Vocabulary();
	vocabulary.addHeadings([title]);
	return { rows: [], words: new Map(), vocabulary };
};

/** The rows of versions, but for their stamps, and their words, in the order of the versions. */
export async function cutVersions(tx: Database, versions: readonly Indexable[]): Promise<Cut[]> {
	const cut = new Map<Indexable, Cut>(versions.map((one) => [one, emptyCut(one)]));
	let open = versions;
	for (let from = 1; open.length > 0; from += batch) {
		const contents = open.map(({ content }) => content);
		const pages = Map.groupBy(await pageBoxes(tx, contents, from, batch), ({ content }) => content);
		for (const one of open) {
			// Cutting takes the process for itself: between two documents, what waits has its turn.
			await setImmediate();
			for (const page of pages.get(one.content) ?? []) {
				const { rows, words, vocabulary } = cut.get(one) ?? emptyCut(one);
				const headings = headingsOf(page.boxes);
				rows.push(rowOf(one, page, headings));
				for (const word of vocabulary.addPage(page.text)) words.set(word, (words.get(word) ?? 0) + 1);
				vocabulary.addHeadings(headings);
			}
		}
		open = open.filter(({ content }) => pages.get(content)?.length === batch);
	}
	return [...cut.values()];
}

type PageOfContent = Awaited<ReturnType<typeof pageBoxes>>[number];

const rowOf = (one: Indexable, { number, text }: PageOfContent, headings: string[]): Omit<Row, 'stamp'> => ({
	part: number,
	audience: one.visibility,
	shelf: one.category_id,
	kind: one.format,
	keeper: one.organisation_id === null ? '' : String(one.organisation_id),
	year: one.year,
	...searchable({ first: number === 1, title: one.title, headings, text }),
});
