import { nationalOrgans } from '../words/national-organs.ts';
import type { Finding } from './finding.ts';
import type { Plain } from './plain.ts';
import { why } from './why.ts';

/** Names shorter than this differ by one character from many words. */
const shortest = 5;

/** One character is another, or two that stand together have changed places. */
function isOneOff(words: string, name: string): boolean {
	const off = [...name].flatMap((char, at) => (words.charAt(at) === char ? [] : [at]));
	const [first = 0, second = 0] = off;
	const swapped = words.charAt(first) === name.charAt(second) && words.charAt(second) === name.charAt(first);
	return off.length === 1 || (off.length === 2 && second === first + 1 && swapped);
}

/** Shorter names are off at an end where other words go on: 国家安全工作 is not 国家安全部. */
const firm = 8;
const endsAgree = (words: string, name: string): boolean =>
	name.length >= firm || (words.charAt(0) === name.charAt(0) && words.at(-1) === name.at(-1));

interface Name {
	readonly name: string;
	readonly ofTree: boolean;
}

/** Names by two of their characters, from the first or the last. */
function byTwo(names: readonly Name[], two: (name: string) => string): ReadonlyMap<string, readonly Name[]> {
	const index = new Map<string, Name[]>();
	for (const each of names) index.set(two(each.name), [...(index.get(two(each.name)) ?? []), each]);
	return index;
}

/**
 * Names that are almost one of an organisation of the tree or of an organ of the country, and are none themselves.
 * @param organs names of the tree, current and former
 * @param isCommon words that texts are known to have
 */
export function wrongOrgans(plain: Plain, organs: readonly string[], isCommon: (words: string) => boolean): Finding[] {
	const tree = new Set(organs);
	const known = new Set([...organs, ...nationalOrgans]);
	const names = [...known].filter((name) => name.length >= shortest).map((name) => ({ name, ofTree: tree.has(name) }));
	const [heads, tails] = [byTwo(names, (name) => name.slice(0, 2)), byTwo(names, (name) => name.slice(-2))];
	const { text } = plain;
	const found = new Map<string, Finding>();
	const look = ({ name, ofTree }: Name, at: number): void => {
		const [words, end] = [text.slice(Math.max(0, at), at + name.length), at + name.length];
		if (words.length < name.length || known.has(words) || !isOneOff(words, name)) return;
		if (!ofTree && (isCommon(words) || !endsAgree(words, name))) return;
		found.set(`${at} ${end}`, {
			...plain.span(at, end),
			found: words,
			suggestion: name,
			kind: 'organ',
			confidence: ofTree ? 0.7 : 0.85,
			why: why(ofTree ? 'organ' : 'organ_of_state', { known: name, found: words }),
		});
	};
	for (let at = 0; at + 2 <= text.length; at += 1) {
		const two = text.slice(at, at + 2);
		for (const name of heads.get(two) ?? []) look(name, at);
		for (const name of tails.get(two) ?? []) look(name, at + 2 - name.name.length);
	}
	const all = [...found.values()];
	// 全国人民代表大会 within 全国人民代表大会常务委员会 is one slip.
	return all.filter((one) => !all.some((other) => other !== one && other.start <= one.start && other.end >= one.end));
}
