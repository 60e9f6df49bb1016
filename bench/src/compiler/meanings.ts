import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '@pacesetter/core/directives/compile';
import { root } from '../lib/folders.ts';
import { type Half, halfOf } from '../lib/halves.ts';
import { round } from '../lib/report.ts';
import { officialTexts } from '../lib/texts.ts';

/** A notice of a county, in which each sentence is read by itself. */
const head = '望舒县人民政府办公室关于开展专项行动的通知\n望政办发〔2026〕8号\n一、要求\n';

/** What a sentence must be read as, or with ! must not. The value holds some words, where they are told. */
interface Expected {
	readonly kind: string;
	readonly words: string;
	readonly value: string;
	readonly sentence: string;
}

const rows = (text: string): Expected[] =>
	text
		.trimEnd()
		.split('\n')
		.slice(1)
		.map((line) => {
			const [kind = '', words = '', value = '', sentence = ''] = line.split('\t');
			return { kind, words, value, sentence };
		});

function isRead({ words, value, sentence }: Expected, kind: string): boolean {
	const found = compile({ text: `${head}${sentence}\n` }).meanings.filter(({ start }) => start >= head.length);
	return found.some(
		(meaning) =>
			meaning.kind === kind && meaning.found.includes(words) && JSON.stringify(meaning.value).includes(value),
	);
}

/** Of sentences in the manner of county documents, invented here: the kinds that are read, and those read where there are none. */
async function sentences(half: Half) {
	const file = `meanings-${half === 'tuned' ? 'tuned' : 'held-out'}.tsv`;
	const all = rows(await readFile(join(root, 'bench/truth', file), 'utf8'));
	const kinds: Record<string, string> = {};
	const wanted = all.filter(({ kind }) => !kind.startsWith('!'));
	for (const [kind, own] of Map.groupBy(wanted, (one) => one.kind))
		kinds[kind] = `${own.filter((one) => isRead(one, kind)).length}/${own.length}`;
	const unwanted = all.filter(({ kind }) => kind.startsWith('!'));
	return {
		sentences: wanted.length,
		recall: round(wanted.filter((one) => isRead(one, one.kind)).length / wanted.length, 3),
		wrong: `${unwanted.filter((one) => isRead(one, one.kind.slice(1))).length}/${unwanted.length}`,
		kinds,
	};
}

/** Meanings for each 10,000 characters of texts that are no directives; every fourth law. */
async function beside() {
	const all = await officialTexts();
	const laws = all.filter(({ kind }) => kind === 'law').filter((_, at) => at % 4 === 0);
	const told = [...laws, ...all.filter(({ kind }) => kind === 'report')];
	return Object.fromEntries(
		[...Map.groupBy(told, ({ kind, name }) => `${kind}, ${halfOf(name)}`)].map(([which, texts]) => {
			const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
			const meanings = texts.reduce((sum, { text }) => sum + compile({ text }).meanings.length, 0);
			return [which, round((meanings * 10_000) / characters, 1)];
		}),
	);
}

/** What ordinary sentences are read as, and how much is read in texts that ask for nothing. */
export async function measureMeanings() {
	const result = { tuned: await sentences('tuned'), heldOut: await sentences('held out'), beside: await beside() };
	for (const half of [result.tuned, result.heldOut])
		console.log(
			`meanings: recall ${half.recall} of ${half.sentences}, wrong ${half.wrong}, ${JSON.stringify(half.kinds)}`,
		);
	console.log(`meanings for each 10,000 characters of no directives: ${JSON.stringify(result.beside)}`);
	return result;
}
