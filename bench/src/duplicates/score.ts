import { percentile, round } from '../lib/report.ts';
import type { Half, Outcome } from './planted.ts';
import { hardKinds, type Kind, kinds, strengths } from './variants.ts';

const isHard = ({ kind }: Outcome): boolean => hardKinds.some((hard) => hard === kind);

const recallOf = (outcomes: readonly Outcome[]): number =>
	round(outcomes.filter(({ found }) => found).length / outcomes.length, 4);

/** Of all documents named, those that are the source or overlap enough with the variant. */
function precisionOf(outcomes: readonly Outcome[]): number {
	const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + of(outcome), 0);
	const right = sum(({ found, right }) => right + Number(found));
	return round(right / (right + sum(({ wrong }) => wrong)), 4);
}

function half(outcomes: readonly Outcome[], wanted: Half) {
	const own = outcomes.filter((outcome) => outcome.half === wanted);
	const asked = own.filter((outcome) => !isHard(outcome));
	const table: Partial<Record<Kind, Record<string, number>>> = {};
	for (const kind of [...kinds, ...hardKinds]) {
		const cells = strengths.map((strength) => {
			const cell = own.filter((outcome) => outcome.kind === kind && outcome.strength === strength);
			return [`${strength * 100} %`, recallOf(cell)] as const;
		});
		table[kind] = Object.fromEntries(cells);
	}
	console.log(`${wanted}: recall by kind and by what is kept`);
	console.table(table);
	const named = {
		sources: asked.filter(({ found }) => found).length,
		otherDuplicates: asked.reduce((sum, { right }) => sum + right, 0),
		wrong: asked.reduce((sum, { wrong }) => sum + wrong, 0),
	};
	return { variants: asked.length, recall: recallOf(asked), precision: precisionOf(asked), named, table };
}

/** Recall and precision of each half; the kinds beyond what is asked for count in the tables only. */
export function score(outcomes: readonly Outcome[]) {
	const ms = outcomes.map((outcome) => outcome.ms);
	const result = {
		development: half(outcomes, 'development'),
		heldOut: half(outcomes, 'held out'),
		ms: { p50: round(percentile(ms, 0.5), 1), p95: round(percentile(ms, 0.95), 1) },
	};
	for (const [name, { recall, precision, variants, named }] of [
		['development', result.development],
		['held out', result.heldOut],
	] as const) {
		console.log(
			`${name}: ${variants} variants, recall ${recall}, precision ${precision}, named ${JSON.stringify(named)}`,
		);
	}
	return result;
}
