import { readOutline } from '../outline/read.ts';
import { readingOf } from '../outline/reading.ts';
import type { SourceText } from '../source.ts';
import { wrongDates } from './date.ts';
import { type Finding, meets } from './finding.ts';
import type { Language } from './language/language.ts';
import { doubledMarks, unpairedMarks, widths } from './marks.ts';
import { brokenNumbering } from './numbering.ts';
import { wrongOrgans } from './organ.ts';
import { plainOf } from './plain.ts';
import { oddSlips } from './slips/slips.ts';
import { knownSlips } from './typo.ts';
import { why } from './why.ts';
import { swappedWords } from './word.ts';

/** What a text is held against beside the language itself. */
export interface Known {
	/** Names of the organisations of the tree. */
	readonly organs?: readonly string[];
	/** Without it single wrong characters are told by the list of known slips only. */
	readonly language?: Language;
}

function furniture(text: string, spans: readonly { start: number; end: number }[]): Finding[] {
	return spans.map(({ start, end }) => ({
		start,
		end,
		found: text.slice(start, end),
		suggestion: '',
		kind: 'furniture',
		confidence: 0.95,
		why: why('furniture'),
	}));
}

const longest = 4;
/** All runs of some words are known to stand in official texts. */
const commonIn =
	(language: Language | undefined) =>
	(words: string): boolean => {
		if (language === undefined) return false;
		for (let at = 0; at + longest <= words.length; at += 1)
			if (language.gram(words.slice(at, at + longest)) === 0) return false;
		return true;
	};

/** Everything in a text that a person should look at, in order. One place may have several findings. */
export function proofread(source: SourceText, { organs = [], language }: Known = {}): Finding[] {
	const { text } = source;
	const reading = readingOf(source);
	const plain = plainOf(reading);
	const swapped = swappedWords(plain, language);
	const told = [...swapped.findings, ...knownSlips(plain), ...wrongOrgans(plain, organs, commonIn(language))];
	// What stands around a slip is read as it was before a tool went over it; a slip within a word that is told is no other finding.
	const odd =
		language === undefined
			? []
			: oddSlips(swapped.mended, language).filter((slip) => !told.some((other) => meets(slip, other)));
	const all = [
		...told,
		...odd,
		...wrongDates(plain),
		...furniture(text, reading.furniture),
		...unpairedMarks(reading),
		...doubledMarks(reading),
		...widths(reading),
		...brokenNumbering(readOutline(source)),
	];
	return all.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
