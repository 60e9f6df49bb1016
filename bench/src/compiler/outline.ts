import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type OutlineNode, readOutline } from '@pacesetter/core/directives';
import { readProse } from '@pacesetter/lok';
import { z } from 'zod';
import { root, shared } from '../lib/folders.ts';
import { type Half, halfOf } from '../lib/halves.ts';
import { round } from '../lib/report.ts';
import { type NamedText, officialTexts } from '../lib/texts.ts';
import { lawClauses } from './by-lines.ts';

/** Clauses found, found wrongly, missed, and found at another depth. */
interface Accuracy {
	readonly documents: number;
	readonly clauses: number;
	readonly precision: number;
	readonly recall: number;
	readonly levels: number;
}

interface Place {
	readonly start: number;
	readonly level: number;
}
interface Read {
	readonly truth: readonly Place[];
	readonly found: readonly Place[];
}

function accuracy(reads: readonly Read[]): Accuracy {
	let [hits, found, truth, levels] = [0, 0, 0, 0];
	for (const read of reads) {
		const known = new Map(read.truth.map(({ start, level }) => [start, level]));
		const met = read.found.filter(({ start }) => known.has(start));
		hits += met.length;
		found += read.found.length;
		truth += read.truth.length;
		levels += met.filter(({ start, level }) => known.get(start) === level).length;
	}
	const share = (part: number, whole: number) => (whole === 0 ? 1 : round(part / whole, 4));
	return {
		documents: reads.length,
		clauses: truth,
		precision: share(hits, found),
		recall: share(hits, truth),
		levels: share(levels, hits),
	};
}

const halves: readonly Half[] = ['tuned', 'held out'];

/** Laws of the reading, as another reader sees them. What that one cannot tell counts for neither. */
function lawAccuracy(texts: readonly NamedText[]): Record<Half, Accuracy> {
	const laws = texts.filter(({ kind, text }) => kind === 'law' && /^第一条/m.test(text));
	const of = (half: Half) =>
		accuracy(
			laws
				.filter(({ name }) => halfOf(name) === half)
				.map(({ text }) => {
					const { clauses, unclear } = lawClauses(text);
					return { truth: clauses, found: readOutline({ text }).nodes.filter(({ start }) => !unclear.has(start)) };
				}),
		);
	return { tuned: of('tuned'), 'held out': of('held out') };
}

const annotated = z.array(
	z.object({ title: z.string(), sha256: z.string(), nodes: z.array(z.tuple([z.number(), z.number(), z.string()])) }),
);

/** A few characters of a heading as a hash: the truth holds no text. */
const markOf = (text: string, start: number): string =>
	createHash('sha256')
		.update(text.slice(start, start + 12))
		.digest('hex')
		.slice(0, 8);

/** Reports whose clauses were gone through by hand. @throws Error where a text is another than the one that was read */
async function reportAccuracy(texts: readonly NamedText[]): Promise<Record<Half, Accuracy>> {
	const truths = annotated.parse(JSON.parse(await readFile(join(root, 'bench/truth/outline.json'), 'utf8')));
	const reads = truths.map(({ title, nodes }) => {
		const text = texts.find(({ name }) => name === title)?.text ?? '';
		const moved = nodes.find(([start, , mark]) => markOf(text, start) !== mark);
		if (moved !== undefined) throw new Error(`${title} is another text than the one that was annotated.`);
		return {
			half: halfOf(title),
			truth: nodes.map(([start, level]) => ({ start, level })),
			found: readOutline({ text }).nodes,
		};
	});
	const of = (half: Half) => accuracy(reads.filter((read) => read.half === half));
	return { tuned: of('tuned'), 'held out': of('held out') };
}

const told = z.object({
	nodes: z.array(z.object({ marker: z.string(), level: z.number(), start: z.number(), heading: z.string() })),
});

/** The source speech in its three forms: clauses right in every field, of all. The page has other places, the same clauses. */
async function speechAccuracy(): Promise<Record<string, string>> {
	const { nodes } = told.parse(JSON.parse(await readFile(join(shared('source'), 'outline.json'), 'utf8')));
	const right = (found: readonly OutlineNode[], places: boolean) =>
		nodes.filter((node, index) => {
			const own = found[index];
			const same = own?.marker === node.marker && own.level === node.level && own.heading === node.heading;
			return same && (!places || own.start === node.start);
		}).length;
	const rows = ['speech.txt', 'speech.docx', 'page.txt'].map(async (file) => {
		const { prose } = await readProse(join(shared('source'), file));
		const found = prose === undefined ? [] : readOutline(prose).nodes;
		return [file, `${right(found, file !== 'page.txt')} of ${nodes.length} right, ${found.length} found`] as const;
	});
	return Object.fromEntries(await Promise.all(rows));
}

export async function measureOutline() {
	const texts = await officialTexts();
	const speech = await speechAccuracy();
	for (const [file, line] of Object.entries(speech)) console.log(`outline, ${file}: ${line}`);
	const laws = lawAccuracy(texts);
	const reports = await reportAccuracy(texts);
	for (const [kind, of] of [
		['laws', laws],
		['reports', reports],
	] as const) {
		for (const half of halves) {
			const { documents, clauses, precision, recall, levels } = of[half];
			console.log(
				`outline, ${kind}, ${half}: ${documents} documents, ${clauses} clauses, precision ${precision}, recall ${recall}, depth right ${levels}`,
			);
		}
	}
	return { speech, laws, reports };
}
