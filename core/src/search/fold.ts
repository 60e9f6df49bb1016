/// <reference path="./opencc-js.d.ts" />
import pairs from 'opencc-js/dict/TSCharacters';

/** Character by character, so that the place of each stays known; the same at index and at query time is what counts. */
const direct = new Map(
	pairs.split('|').map((pair): [string, string] => {
		const [from = '', to = ''] = pair.split(' ');
		return [from, to];
	}),
);
/** What one becomes may itself be the traditional form of another: 薴, 苧, 苎. */
const simplified = new Map([...direct].map(([from, to]): [string, string] => [from, direct.get(to) ?? to]));

/** A text as it is indexed and searched, and where each of its characters (UTF-16) stood. */
export interface Folded {
	readonly text: string;
	/** `at[i]`: where character i of the folded text stands in the original; one more at the end, its length. */
	readonly at: readonly number[];
}

const ideographic = /[\p{Script=Han}\u3000-\u303f\uff00-\uff65\u2018-\u201d\u2026]/u;
const space = /\s/u;
const unseen = /\p{Cf}/u;

const known = new Map<string, string>();
const mostKnown = 50_000;

function foldOne(character: string): string {
	const before = known.get(character);
	if (before !== undefined) return before;
	// An accent that stands alone is taken apart into a space and what would stand above it.
	const plain = unseen.test(character) ? '' : character.normalize('NFKC').toLowerCase().replaceAll(' ', '');
	// The round zero of years written in Chinese has a look-alike among the signs.
	const folded = [...plain].map((each) => (each === '○' ? '〇' : (simplified.get(each) ?? each))).join('');
	if (known.size < mostKnown) known.set(character, folded);
	return folded;
}

/** Whether a gap between two characters is one that a reader of Chinese doesn't see. */
const noGap = (before: string, after: string): boolean =>
	before === '' || after === '' || ideographic.test(before) || ideographic.test(after);

/** Width, case and traditional forms made one, and no gaps inside Chinese, such as those where a line of paper ends. */
export function fold(original: string): Folded {
	let text = '';
	const at: number[] = [];
	let last = '';
	let gap = -1;
	let index = 0;
	for (const character of original) {
		const here = index;
		index += character.length;
		if (space.test(character)) {
			if (gap < 0) gap = here;
			continue;
		}
		const folded = foldOne(character);
		if (folded === '') continue;
		if (gap >= 0 && !noGap(last, character)) {
			text += ' ';
			at.push(gap);
		}
		gap = -1;
		last = character;
		text += folded;
		for (let unit = 0; unit < folded.length; unit += 1) at.push(here);
	}
	at.push(original.length);
	return { text, at };
}

/** A text on one line, without the gaps that `fold` drops: what a snippet shows. */
export function tidy(text: string): string {
	return text.trim().replace(/\s+/gu, (gap, offset: number, whole: string) => {
		const before = whole[offset - 1] ?? '';
		const after = whole[offset + gap.length] ?? '';
		return noGap(before, after) ? '' : ' ';
	});
}
