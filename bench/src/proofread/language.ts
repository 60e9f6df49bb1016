import {
	alikeOf,
	type Family,
	families,
	fewest,
	levelOf,
	shapes,
	type Weights,
} from '@pacesetter/core/directives/proofread';
import { round } from '../lib/report.ts';
import { groundWithout, type Knowledge, proposalsIn } from './examples.ts';
import { type Example, fitted } from './fit.ts';
import { tallied } from './grams.ts';
import { lexicon } from './lexicon.ts';
import { pack } from './pack.ts';
import { commonCharacters, soundTable } from './sounds.ts';
import { synonymTable } from './synonyms.ts';

/** False findings for each 10,000 characters of clean text that are let pass where the weights are fitted. */
const allowed: Readonly<Record<Family, number>> = {
	wrong: 0.05,
	pair: 0.003,
	twice: 0.002,
	swapped: 0.008,
	lost: 0.007,
};
/**
 * What is added to the odds so found. Laws repeat each other, so a text that is weighed against the others is better known than one that is new:
 * on one quarter of the texts that are held out more was told than is allowed. The other quarter was measured only.
 */
const margin: Readonly<Record<Family, number>> = { wrong: 1, pair: 1, twice: 1, swapped: 1, lost: 0 };
/** So many characters are tried where one may be missing. */
const commonest = 800;

/**
 * The tables by which single wrong characters are told, from texts to learn from.
 * @param texts official ones, each weighed against what the others say
 * @param pieces titles and sentences, which are only counted
 * @param looks what each character looks like as printed
 * @param every the weights are fitted on one text in so many
 * @returns the files, and how well a run is known
 */
export async function languageTables(
	texts: readonly string[],
	pieces: readonly string[],
	looks: Readonly<Record<string, string>>,
	every: number,
): Promise<{ files: Record<string, unknown>; level: (run: string) => number }> {
	const sounds = soundTable(commonCharacters());
	const words = await lexicon();
	const runs = tallied([...texts, ...pieces]);
	const common = [...runs]
		.filter(([run]) => run.length === 1)
		.toSorted(([, a], [, b]) => b.times - a.times)
		.slice(0, commonest)
		.map(([char]) => char);
	const known: Knowledge = { runs, words, alike: alikeOf(sounds, shapes, looks), common };
	const levels = new Map<string, number>();
	for (const [run, { texts: holders, times }] of runs) if (holders >= fewest) levels.set(run, levelOf(times));
	const level = (run: string): number => levels.get(run) ?? 0;
	const files = {
		'grams.json': pack(levels),
		'words.json': pack(words),
		'sounds.json': sounds,
		'shapes.json': looks,
		'slips.json': { common: common.join(''), fitted: weighed(known, texts, every) },
		'synonyms.json': await synonymTable(texts, level, (text) => groundWithout(known, text), every),
	};
	return { files, level };
}

interface Weighed extends Example {
	readonly text: number;
	readonly place: number;
}

/** For each family the weights, and the odds from which a slip is told. */
function weighed(known: Knowledge, texts: readonly string[], every: number): Record<Family, Weights> {
	const examples = new Map(families.map((family) => [family, [] as Weighed[]]));
	let names: readonly string[] = [];
	let characters = 0;
	texts.forEach((text, index) => {
		if (index % every !== 0) return;
		characters += text.length;
		for (const { family, evidence, slip, place } of proposalsIn(
			groundWithout(known, text),
			known.common,
			text,
			index,
		)) {
			names = Object.keys(evidence);
			examples.get(family)?.push({ evidence: Float64Array.from(Object.values(evidence)), slip, text: index, place });
		}
	});
	const rows = [...examples].map(([family, all]) => [family, weightsOf(family, all, names, characters)] as const);
	return Object.fromEntries(rows) as Record<Family, Weights>;
}

function weightsOf(
	family: Family,
	examples: readonly Weighed[],
	names: readonly string[],
	characters: number,
): Weights {
	const values = fitted(examples, names.length).map((value) => round(value, 3));
	const odds = ({ evidence }: Example): number =>
		evidence.reduce((sum, value, at) => sum + value * (values[at] ?? 0), 0);
	const places = new Map<string, number>();
	for (const example of examples) {
		if (example.slip) continue;
		const key = `${example.text} ${example.place}`;
		places.set(key, Math.max(places.get(key) ?? Number.NEGATIVE_INFINITY, odds(example)));
	}
	const sorted = [...places.values()].toSorted((a, b) => b - a);
	const least = round(sorted[Math.floor((characters / 10_000) * allowed[family])] ?? 0, 2);
	const slips = examples.filter(({ slip }) => slip);
	const told = slips.filter((one) => odds(one) >= least).length;
	console.log(
		`${family}: ${places.size} places of clean texts with a proposal, ${slips.length} of planted slips, ${told} told`,
	);
	return {
		weights: Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0])) as Weights['weights'],
		least: round(least + margin[family], 2),
	};
}
