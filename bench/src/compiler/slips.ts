import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
	type Finding,
	isHan,
	type Language,
	proofread,
	type SlipKind,
	settled,
	slipKinds,
} from '@pacesetter/core/directives/proofread';
import { z } from 'zod';
import { shared } from '../lib/folders.ts';
import { type Half, halfOf } from '../lib/halves.ts';
import { round } from '../lib/report.ts';
import { misspelt, type NamedText } from '../lib/texts.ts';
import { chance, plant } from '../proofread/plant.ts';

const typos = (text: string, language: Language): Finding[] =>
	proofread({ text }, { language }).filter(({ kind }) => kind === 'typo');

/** A word as common as this is one that every reader knows. */
const known = 6;
const inCommonWord = ({ word }: Language, text: string, at: number): boolean =>
	word(text.slice(at - 1, at + 1)) >= known || word(text.slice(at, at + 2)) >= known;

/** As frequent as this is a character that is planted where nothing is alike. */
const frequent = 10;
const samples = 1000;
const mended = (text: string, { start, end, suggestion }: Finding): string =>
	text.slice(0, start) + suggestion + text.slice(end);

/** Sentences of clean texts with one slip each. */
function planted(texts: readonly NamedText[], half: Half, kind: SlipKind, language: Language) {
	const random = chance(slipKinds.indexOf(kind) + 17);
	const sentences = texts
		.filter(({ name }) => halfOf(name) === half)
		.flatMap(({ text }) => settled(text).split(/(?<=。)/))
		.filter((sentence) => sentence.length >= 15 && sentence.length <= 150);
	const common = [...new Set(sentences.join(''))].filter((char) => isHan(char) && language.gram(char) >= frequent);
	const of = { all: { planted: 0, told: 0, right: 0 }, common: { planted: 0, told: 0, right: 0 } };
	for (let left = 40 * samples; left > 0 && of.all.planted < samples; left -= 1) {
		const sentence = sentences[Math.floor(random() * sentences.length)] ?? '';
		const at = Math.floor(random() * sentence.length);
		const slip = plant(language, sentence, at, kind, random, common);
		if (slip === undefined) continue;
		// A character that is missing is told by those on both sides of it.
		const finding = typos(slip.text, language).find(({ start, end }) => start <= slip.at && end >= slip.end);
		const right = finding !== undefined && mended(slip.text, finding) === sentence;
		for (const count of inCommonWord(language, sentence, at) ? [of.all, of.common] : [of.all]) {
			count.planted += 1;
			count.told += Number(finding !== undefined);
			count.right += Number(right);
		}
	}
	const rates = ({ planted: all, told, right }: typeof of.all) => ({
		planted: all,
		recall: round(told / all, 3),
		corrected: round(right / all, 3),
	});
	return { all: rates(of.all), inCommonWords: rates(of.common) };
}

/** Sentences of official writing with the slips that others put into them. */
async function others(half: Half, language: Language) {
	const count = {
		sentences: 0,
		places: 0,
		told: 0,
		corrected: 0,
		findings: 0,
		wrongFindings: 0,
		cleanCharacters: 0,
		cleanFindings: 0,
	};
	for (const { wrong, right } of await misspelt()) {
		if (halfOf(right) !== half || wrong.length !== right.length) continue;
		count.sentences += 1;
		const findings = typos(wrong, language);
		count.findings += findings.length;
		count.wrongFindings += findings.filter(
			({ start, end }) => wrong.slice(start, end) === right.slice(start, end),
		).length;
		for (const [at, char] of [...wrong].entries()) {
			if (char === right[at]) continue;
			count.places += 1;
			const finding = findings.find(({ start, end }) => start <= at && at < end);
			count.told += Number(finding !== undefined);
			count.corrected += Number(finding !== undefined && right.startsWith(finding.suggestion ?? '?', finding.start));
		}
		count.cleanCharacters += right.length;
		count.cleanFindings += typos(right, language).length;
	}
	return {
		...count,
		recall: round(count.told / count.places, 3),
		precision: round(1 - count.wrongFindings / count.findings, 3),
	};
}

const quarters = ['seen', 'untouched'] as const;
/** Of the half that is held out one quarter was seen when the margins were set, the other only measured. */
const quarterOf = (name: string) =>
	halfOf(name) === 'held out' ? quarters[(createHash('sha256').update(name).digest()[1] ?? 0) % 2] : undefined;

const passages = z.object({ data: z.array(z.object({ paragraphs: z.array(z.object({ context: z.string() })) })) });

/** Texts of another kind than any that was counted: articles of an encyclopedia. */
async function foreign(language: Language) {
	const file = join(shared('corpora/retrieval'), 'cmrc2018', 'cmrc2018_trial.json');
	const { data } = passages.parse(JSON.parse(await readFile(file, 'utf8')));
	const texts = data.flatMap(({ paragraphs }) => paragraphs.map(({ context }) => context));
	return falsely(texts, language);
}

function falsely(texts: readonly string[], language: Language) {
	const characters = texts.reduce((sum, text) => sum + text.length, 0);
	const findings = texts.flatMap((text) => typos(text, language));
	return { characters, findings: findings.length, per10000: round((findings.length * 10_000) / characters, 3) };
}

export async function measureSlips(texts: readonly NamedText[], language: Language) {
	const result = {
		clean: Object.fromEntries(
			quarters.map((quarter) => [
				quarter,
				falsely(
					texts.filter(({ name }) => quarterOf(name) === quarter).map(({ text }) => text),
					language,
				),
			]),
		),
		encyclopedia: await foreign(language),
		others: { tuned: await others('tuned', language), 'held out': await others('held out', language) },
		planted: Object.fromEntries(slipKinds.map((kind) => [kind, planted(texts, 'held out', kind, language)])),
	};
	for (const [name, value] of Object.entries(result)) console.log(`slips, ${name}: ${JSON.stringify(value)}`);
	return result;
}
