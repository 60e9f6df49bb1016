import type { Reading } from '../outline/reading.ts';
import type { Finding, FindingKind } from './finding.ts';
import { type Why, why } from './why.ts';

interface Pair {
	readonly kind: FindingKind;
	readonly open: string;
	readonly close: string;
}
const pairs: readonly Pair[] = [
	{ kind: 'quote', open: '“', close: '”' },
	{ kind: 'quote', open: '‘', close: '’' },
	{ kind: 'bracket', open: '（(', close: '）)' },
	{ kind: 'bracket', open: '《', close: '》' },
	{ kind: 'bracket', open: '【', close: '】' },
	{ kind: 'bracket', open: '〔', close: '〕' },
];

/** A long quotation opens each of its paragraphs anew and closes once. */
const opensParagraph = (text: string, at: number): boolean =>
	/(?:^|\n)[\s\u3000]*$/.test(text.slice(Math.max(0, at - 8), at));
/** 1） and a) count, and close nothing. */
const counts = (text: string, at: number): boolean =>
	/(?:^|[\n。；：:;\s，,、])[0-9a-zA-Z一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, at - 4), at));

function unpaired(reading: Reading, { kind, open, close }: Pair): Finding[] {
	const { text } = reading;
	const found: Finding[] = [];
	let opened: number[] = [];
	const tell = (at: number, missing: string): void => {
		const start = reading.origin(at);
		const char = text.charAt(at);
		const told = why(missing === 'close' ? 'never_closed' : 'never_opened', { mark: char });
		found.push({ start, end: start + 1, found: char, suggestion: null, kind, confidence: 0.9, why: told });
	};
	for (let at = 0; at < text.length; at += 1) {
		const char = text.charAt(at);
		if (open.includes(char)) {
			// Quotation marks of one kind don't stand inside each other; brackets may.
			if (kind === 'quote' && opened.length > 0) {
				if (!opensParagraph(text, at)) for (const each of opened) tell(each, 'close');
				opened = [];
			}
			opened.push(at);
		} else if (close.includes(char)) {
			if (kind === 'bracket' && counts(text, at)) continue;
			if (opened.length > 0) opened.pop();
			else tell(at, 'open');
		}
	}
	for (const each of opened) tell(each, 'close');
	return found;
}

/** Quotation marks and brackets without their other half. */
export const unpairedMarks = (reading: Reading): Finding[] => pairs.flatMap((pair) => unpaired(reading, pair));

const doubled = /([。，、；：？！])(?:\1+|[，、；：])|[，、；：][。！？]/g;

/** Marks that stand twice or beside one that they exclude. */
export function doubledMarks(reading: Reading): Finding[] {
	return [...reading.text.matchAll(doubled)].flatMap((match) => {
		const [found] = match;
		const start = reading.origin(match.index);
		const end = reading.origin(match.index + found.length - 1) + 1;
		if (/^[。？！]{2,}$/.test(found) && found.length > 2) return [];
		// Where a page ends between them, that is what stands wrong.
		if (end - start > found.length) return [];
		const suggestion = /[。！？]/.exec(found)?.[0] ?? found.charAt(0);
		return [
			{
				start,
				end,
				found,
				suggestion,
				kind: 'punctuation' as const,
				confidence: 0.85,
				why: why('doubled'),
			},
		];
	});
}

/** Marks of half width, of full width, and signs of full and half width: pauses, full stops, figures and letters. */
const pauses = { half: /(?<=[\u4e00-\u9fff”》）])[,;:!?](?=[\u4e00-\u9fff“《（]|\s*$)/gm, full: /[，；：！？]/g };
const stops = { half: /(?<=[\u4e00-\u9fff”》）])\.(?=[\u4e00-\u9fff“《（]|\s*$)/gm, full: /。/g };
const signs = { half: /[0-9a-zA-Z]+/g, full: /[０-９ａ-ｚＡ-Ｚ]+/g };
const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '.': '。' };
const narrow = (words: string): string =>
	words.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Fewer of one width than these are slips, whatever else the text writes; more are the way the text is written. */
const isFew = (some: number, all: number, share = 0.15): boolean =>
	some <= Math.max(all * 0.02, Math.min(3, all * share));
/** Fewer marks than these don't tell how a text is written throughout. */
const telling = 20;

/** Marks of half width where the text writes full ones, and figures the other way round; where it writes half marks throughout, that is told once. */
export function widths(reading: Reading): Finding[] {
	const { text } = reading;
	const told = (match: RegExpExecArray, suggestion: string | null, because: Why): Finding => {
		const start = reading.origin(match.index);
		const [found] = match;
		const end = reading.origin(match.index + found.length - 1) + 1;
		return { start, end, found, suggestion, kind: 'width', confidence: 0.7, why: because };
	};
	const all = (pattern: RegExp): RegExpExecArray[] => [...text.matchAll(pattern)];
	const marks = [pauses, stops].flatMap(({ half, full }): Finding[] => {
		const [halves, fulls] = [all(half), all(full).length];
		const [first] = halves;
		const total = halves.length + fulls;
		const mark = (match: RegExpExecArray, because: Why): Finding => told(match, wide[match[0]] ?? null, because);
		if (isFew(halves.length, total)) return halves.map((match) => mark(match, why('half_here')));
		if (first === undefined || total < telling || !isFew(fulls, total)) return [];
		return [{ ...mark(first, why('half_throughout', { count: halves.length })), confidence: 0.6 }];
	});
	const figures = all(signs.full);
	const few = isFew(figures.length, figures.length + all(signs.half).length, 0.34) ? figures : [];
	return [...marks, ...few.map((match) => told(match, narrow(match[0]), why('full_here')))];
}
