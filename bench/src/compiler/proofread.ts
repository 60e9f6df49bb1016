import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, type Language, loadLanguage, proofread, swaps } from '@pacesetter/core/directives/proofread';
import { shared } from '../lib/folders.ts';
import { type Half, halfOf } from '../lib/halves.ts';
import { round } from '../lib/report.ts';
import { type NamedText, officialTexts } from '../lib/texts.ts';
import { measureDamage } from './damage.ts';
import { measureSlips } from './slips.ts';

interface Place {
	readonly start: number;
	readonly end: number;
}
const meets = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;
const scored = new Set(['word', 'typo', 'date', 'furniture', 'organ']);

function rates(truth: readonly Place[], findings: readonly Place[]): { precision: number; recall: number } {
	const hits = findings.filter((finding) => truth.some((place) => meets(place, finding))).length;
	const found = truth.filter((place) => findings.some((finding) => meets(place, finding))).length;
	return { precision: round(hits / findings.length, 3), recall: round(found / truth.length, 3) };
}

/** The source speech against the list of its damaged places. */
async function speech(language: Language) {
	const text = await readFile(join(shared('source'), 'speech.txt'), 'utf8');
	const lines = (await readFile(join(shared('source'), 'proofreading.tsv'), 'utf8')).trimEnd().split('\n').slice(1);
	const truth = lines.map((line) => {
		const [offset, found = ''] = line.split('\t');
		return { start: Number(offset), end: Number(offset) + found.length };
	});
	const findings = proofread({ text }, { language }).filter(({ kind }) => scored.has(kind));
	const wrong = findings.filter(
		(finding) => finding.found === '开展' && !truth.some((place) => meets(place, finding)),
	).length;
	return { places: truth.length, findings: findings.length, ...rates(truth, findings), rightWordsFlagged: wrong };
}

/** Findings in clean texts for each 10,000 characters. Some are true: printed laws and reports have slips, too. */
function cleanRate(texts: readonly NamedText[], half: Half, language: Language) {
	const some = texts.filter(({ name }) => halfOf(name) === half);
	const characters = some.reduce((sum, { text }) => sum + text.length, 0);
	const kinds: Record<string, number> = {};
	for (const { text } of some)
		for (const { kind } of proofread({ text }, { language })) kinds[kind] = (kinds[kind] ?? 0) + 1;
	const per = (count: number) => round((count * 10_000) / characters, 2);
	const all = Object.values(kinds).reduce((sum, count) => sum + count, 0);
	const byKind = Object.fromEntries(Object.entries(kinds).map(([kind, count]) => [kind, per(count)]));
	return { documents: some.length, characters, all: per(all), ...byKind };
}

const rightWords = new RegExp(swaps.map(({ right }) => right).join('|'), 'g');
const washedOf = new Map(swaps.map(({ right, washed }) => [right, washed]));

/** Reports washed as the tool does it: every word of the list swapped. All pairs are of two characters, so places stay. */
function washedRates(texts: readonly NamedText[], half: Half) {
	const truth: Place[] = [];
	const findings: Finding[] = [];
	let offset = 0;
	for (const { text } of texts.filter(
		({ name, kind, text: own }) => kind === 'report' && halfOf(name) === half && own.length > 5000,
	)) {
		const washed = text.replace(rightWords, (word) => washedOf.get(word) ?? word);
		for (const { index } of text.matchAll(rightWords)) truth.push({ start: offset + index, end: offset + index + 2 });
		for (const finding of proofread({ text: washed })) {
			if (finding.kind === 'word')
				findings.push({ ...finding, start: offset + finding.start, end: offset + finding.end });
		}
		offset += text.length;
	}
	const known = new Set(truth.map(({ start }) => start));
	const told = new Set(findings.map(({ start }) => start));
	const hits = findings.filter(({ start }) => known.has(start)).length;
	return {
		swapped: truth.length,
		precision: round(hits / findings.length, 3),
		recall: round(truth.filter(({ start }) => told.has(start)).length / truth.length, 3),
	};
}

export async function measureProofreading() {
	const texts = await officialTexts();
	const language = await loadLanguage();
	const result = {
		speech: await speech(language),
		clean: { tuned: cleanRate(texts, 'tuned', language), 'held out': cleanRate(texts, 'held out', language) },
		washed: { tuned: washedRates(texts, 'tuned'), 'held out': washedRates(texts, 'held out') },
		damage: await measureDamage(texts, language),
		slips: await measureSlips(texts, language),
	};
	for (const [way, found] of Object.entries({ ...result.damage.single, ...result.damage.washed }))
		console.log(`proofread, ${way}: ${JSON.stringify(found)}`);
	console.log(`proofread, the speech: ${JSON.stringify(result.speech)}`);
	for (const half of ['tuned', 'held out'] as const) {
		console.log(
			`proofread, clean texts, ${half}, findings for each 10,000 characters: ${JSON.stringify(result.clean[half])}`,
		);
		console.log(`proofread, reports washed by us, ${half}: ${JSON.stringify(result.washed[half])}`);
	}
	return result;
}
