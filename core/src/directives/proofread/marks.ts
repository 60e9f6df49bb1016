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

const doubled = /([。，、；：？])(?:\1+|[，、；：])|[，、；：][。]/g;

/** Marks that stand twice or beside one that they exclude. */
export function doubledMarks(reading: Reading): Finding[] {
	return [...reading.text.matchAll(doubled)].flatMap((match) => {
		const [found] = match;
		const start = reading.origin(match.index);
		const end = reading.origin(match.index + found.length - 1) + 1;
		if (/^[。？！]{2,}$/.test(found) && found.length > 2) return [];
		const suggestion = found.includes('。') ? '。' : found.charAt(0);
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

const halfMark = /(?<=[\u4e00-\u9fff”》）])[,;:!?](?=[\u4e00-\u9fff“《（]|\s*$)/gm;
const fullMark = /[，；：！？]/g;
const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };
/** Fewer among a hundred marks than this are slips; more are the way the text is written. */
const few = 0.02;

/** Marks of half width where the text writes full ones; where it writes half ones throughout, that is told once. */
export function widths(reading: Reading): Finding[] {
	const halves = [...reading.text.matchAll(halfMark)];
	const fulls = reading.text.match(fullMark)?.length ?? 0;
	const total = halves.length + fulls;
	const [first] = halves;
	if (first === undefined || total < 20) return [];
	const told = (match: RegExpExecArray, confidence: number, because: Why): Finding => {
		const start = reading.origin(match.index);
		const found = match[0].charAt(0);
		return { start, end: start + 1, found, suggestion: wide[found] ?? null, kind: 'width', confidence, why: because };
	};
	if (halves.length / total <= few) return halves.map((match) => told(match, 0.7, why('half_here')));
	if (fulls / total > few) return [];
	return [told(first, 0.6, why('half_throughout', { count: halves.length }))];
}
