import {
	type Finding,
	type FindingKind,
	type Language,
	nationalOrgans,
	proofread,
	swaps,
} from '@pacesetter/core/directives/proofread';
import { anyOf, type Chance, chance } from '../lib/chance.ts';
import { halfOf } from '../lib/halves.ts';
import { round } from '../lib/report.ts';
import type { NamedText } from '../lib/texts.ts';
import { chosen, putFor, toolPairs, washedBy } from '../proofread/dictionary.ts';
import { eventYears } from './damaged-dates.ts';

interface Damage {
	readonly start: number;
	readonly end: number;
}
interface Damaged {
	readonly text: string;
	readonly places: readonly Damage[];
}
/** Damages a text, or tells that there is nothing in it to be damaged so. */
type Way = (text: string, random: Chance) => Damaged | undefined;

const put = (text: string, at: number, length: number, words: string): Damaged => ({
	text: text.slice(0, at) + words + text.slice(at + length),
	places: [{ start: at, end: at + Math.max(1, words.length) }],
});

/** One of the places where a pattern stands, damaged. */
const atOne =
	(pattern: RegExp, change: (found: string, random: Chance) => string | undefined): Way =>
	(text, random) => {
		const all = [...text.matchAll(pattern)];
		if (all.length === 0) return undefined;
		const match = anyOf(all, random);
		const words = change(match[0], random);
		return words === undefined ? undefined : put(text, match.index, match[0].length, words);
	};

/** Within a sentence, where a page ends. */
const cut =
	(words: (text: string, random: Chance) => string): Way =>
	(text, random) => {
		const at = anyOf([...text.matchAll(/(?<=[\u4e00-\u9fff]{12})(?=[\u4e00-\u9fff，。]{6})/g)], random)?.index;
		return put(text, at, 0, words(text, random));
	};
const firstLine = (text: string): string =>
	text
		.slice(0, text.indexOf('\n'))
		.replace(/^#+\s*/, '')
		.trim();
const number = (random: Chance, most: number): number => 1 + Math.floor(random() * most);

const marks = /[，。、；：]/g;
const half: Readonly<Record<string, string>> = { '，': ',', '。': '.', '、': ',', '；': ';', '：': ':' };

const ways: Readonly<Record<string, { readonly kind: FindingKind; readonly way: Way }>> = {
	'year of an event': { kind: 'date', way: eventYears },
	'day that no calendar has': {
		kind: 'date',
		way: atOne(/[0-9]{1,2}月[0-9]{1,2}日/g, (_, random) =>
			anyOf(['2月30日', '4月31日', '6月31日', '13月5日', '9月31日', '11月31日', '5月32日', '0月10日'], random),
		),
	},
	'page in a sentence': {
		kind: 'furniture',
		way: cut((text, random) => `${firstLine(text)}第${number(random, 40)}页\n`),
	},
	'page and pages in a sentence': {
		kind: 'furniture',
		way: cut((_, random) => `第${number(random, 9)}页 共${10 + number(random, 30)}页`),
	},
	'page between lines': { kind: 'furniture', way: cut((_, random) => `\n— ${number(random, 40)} —\n`) },
	'page as a line': { kind: 'furniture', way: cut((_, random) => `\n第${number(random, 40)}页\n`) },
	'site between lines': {
		kind: 'furniture',
		way: cut((_, random) =>
			anyOf(['\n本文来源：公文网\n', '\nwww.example.com\n', '\n更多资料请访问 http://example.org/doc\n'], random),
		),
	},
	'a character of an organ': {
		kind: 'organ',
		way: atOne(new RegExp(nationalOrgans.join('|'), 'g'), (name, random) => {
			const at = Math.floor(random() * name.length);
			return (
				name.slice(0, at) +
				anyOf(
					[...'的一是在人有中大工国'].filter((char) => char !== name[at]),
					random,
				) +
				name.slice(at + 1)
			);
		}),
	},
	'two characters of an organ': {
		kind: 'organ',
		way: atOne(new RegExp(nationalOrgans.join('|'), 'g'), (name, random) => {
			const at = Math.floor(random() * (name.length - 1));
			return name[at] === name[at + 1]
				? undefined
				: name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
		}),
	},
	'opening quote': { kind: 'quote', way: atOne(/“(?=[^“”\n]{1,30}”)/g, () => '') },
	'closing quote': { kind: 'quote', way: atOne(/(?<=“[^“”\n]{1,30})”/g, () => '') },
	'opening bracket': { kind: 'bracket', way: atOne(/[（《](?=[^（）《》\n]{2,30}[）》])/g, () => '') },
	'closing bracket': { kind: 'bracket', way: atOne(/(?<=[（《][^（）《》\n]{2,30})[）》]/g, () => '') },
	'mark twice': { kind: 'punctuation', way: atOne(marks, (mark) => mark + mark) },
	'two marks': {
		kind: 'punctuation',
		way: atOne(
			marks,
			(mark, random) =>
				mark +
				anyOf(
					['，', '。', '、', '；'].filter((other) => other !== mark),
					random,
				),
		),
	},
	'half width': {
		kind: 'width',
		way: atOne(/(?<=[\u4e00-\u9fff])[，。；：](?=[\u4e00-\u9fff])/g, (mark) => half[mark]),
	},
	'figures of full width': {
		kind: 'width',
		way: atOne(/[0-9]{2,4}(?=[年月日个%])/g, (figures) =>
			figures.replace(/[0-9]/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)),
		),
	},
	'number that skips': {
		kind: 'numbering',
		way: atOne(
			/(?<=\n)（[二三四五六]）/g,
			(found) => `（${'三四五六七'.charAt('二三四五六'.indexOf(found.charAt(1)))}）`,
		),
	},
	'number that stands twice': {
		kind: 'numbering',
		way: atOne(
			/(?<=\n)（[二三四五六]）/g,
			(found) => `（${'一二三四五'.charAt('二三四五六'.indexOf(found.charAt(1)))}）`,
		),
	},
};

const meets = (one: Damage, other: Damage): boolean => one.start <= other.end && other.start <= one.end;
const key = ({ kind, found, suggestion }: Finding): string => `${kind} ${found} ${suggestion}`;

/** What is found in a damaged text beyond what is found in it undamaged. */
function beyond(text: string, clean: readonly Finding[], language: Language): Finding[] {
	const left = clean.map(key);
	return proofread({ text }, { language }).filter((finding) => {
		const at = left.indexOf(key(finding));
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

interface Count {
	damaged: number;
	told: number;
	asKind: number;
	besides: number;
}
const rates = ({ damaged, told, asKind, besides }: Count) => ({
	damaged,
	recall: round(told / damaged, 3),
	asItsKind: round(asKind / damaged, 3),
	besides,
});

/** Pieces of clean texts held out, from the beginning of one of their paragraphs, each below its title. */
function pieces(texts: readonly NamedText[], length: number): string[] {
	return texts
		.filter(({ name }) => halfOf(name) === 'held out')
		.flatMap(({ name, text }) => {
			const title = name.replace(/\.md$|\(.*\)/g, '');
			const paragraphs = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('<'));
			const all: string[] = [];
			let piece = title;
			for (const line of paragraphs) {
				piece += `\n${line}`;
				if (piece.length < length) continue;
				all.push(piece);
				piece = title;
			}
			return all;
		});
}

/** Kinds that are told elsewhere than where the damage is. */
const apart: ReadonlySet<FindingKind> = new Set(['quote', 'bracket', 'numbering']);

const samples = 100;

/** One damage in a piece of 1,500 characters, of every way there is. */
export async function measureDamage(texts: readonly NamedText[], language: Language) {
	const all = pieces(texts, 1500);
	const single: Record<string, ReturnType<typeof rates>> = {};
	const clean = new Map<string, readonly Finding[]>();
	const cleanOf = (text: string): readonly Finding[] => {
		const known = clean.get(text) ?? proofread({ text }, { language });
		clean.set(text, known);
		return known;
	};
	const pairs = await toolPairs(language.gram);
	const byWord = putFor(pairs);
	const swapped =
		(usual: boolean): Way =>
		(text, random) => {
			for (let left = 200; left > 0; left -= 1) {
				const at = Math.floor(random() * text.length);
				const others = [2, 3, 4].flatMap((size) => byWord.get(text.slice(at, at + size)) ?? []);
				const outside = others.filter(
					(pair) =>
						pair.usual === usual && !swaps.some(({ right, washed }) => right === pair.meant && washed === pair.written),
				);
				const pair = chosen(outside, random);
				if (pair !== undefined) return put(text, at, pair.meant.length, pair.written);
			}
			return undefined;
		};
	const listedWays: typeof ways = {
		'word of the list': {
			kind: 'word',
			way: atOne(
				new RegExp(swaps.map(({ right }) => right).join('|'), 'g'),
				(word) => swaps.find(({ right }) => right === word)?.washed,
			),
		},
		'usual word outside the list': { kind: 'word', way: swapped(true) },
		'any word outside the list': { kind: 'word', way: swapped(false) },
	};
	for (const [name, { kind, way }] of Object.entries({ ...listedWays, ...ways })) {
		const random = chance(name.length * 31 + 7);
		const count: Count = { damaged: 0, told: 0, asKind: 0, besides: 0 };
		for (let left = samples * 30; left > 0 && count.damaged < samples; left -= 1) {
			const text = anyOf(all, random);
			const damaged = way(text, random);
			if (damaged === undefined) continue;
			const findings = beyond(damaged.text, cleanOf(text), language);
			const here = findings.filter((finding) => damaged.places.some((place) => meets(place, finding)));
			// An unpaired mark is told where its other half stands, and a number that stands twice where the row goes on.
			const told = apart.has(kind) ? findings.filter((finding) => finding.kind === kind) : here;
			count.damaged += 1;
			count.told += Number(told.length > 0);
			count.asKind += Number(told.some((finding) => finding.kind === kind));
			count.besides += findings.filter((finding) => !told.includes(finding)).length;
		}
		single[name] = rates(count);
	}
	const washed = Object.fromEntries(
		[0.1, 0.3, 1].map((share) => {
			const random = chance(100 * share);
			const count = { swapped: 0, told: 0, right: 0, findings: 0, wrong: 0 };
			for (let left = 60; left > 0; left -= 1) {
				const text = anyOf(all, random);
				const damaged = washedBy(text, byWord, share, random);
				const places = damaged.swaps.map(({ at, written, meant }) => ({ start: at, end: at + written.length, meant }));
				const findings = beyond(damaged.text, cleanOf(text), language).filter(
					({ kind }) => kind === 'word' || kind === 'typo',
				);
				const touches = (one: Damage, other: Damage): boolean => one.start < other.end && other.start < one.end;
				count.swapped += places.length;
				count.told += places.filter((place) => findings.some((finding) => touches(place, finding))).length;
				count.right += places.filter((place) =>
					findings.some((finding) => touches(place, finding) && finding.suggestion === place.meant),
				).length;
				count.findings += findings.length;
				count.wrong += findings.filter((finding) => !places.some((place) => touches(place, finding))).length;
			}
			return [
				share,
				{
					...count,
					recall: round(count.told / count.swapped, 3),
					precision: round(1 - count.wrong / count.findings, 3),
				},
			];
		}),
	);
	return { single, washed };
}
