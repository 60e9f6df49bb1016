import { describe, expect, it } from 'vitest';
import { breakLines, type Cell, endOfUnit, type LineRules } from './linebreak.ts';

const em = 320;
const cells = (text: string): Cell[] =>
	[...text].map((character) => {
		const latin = /[A-Za-z0-9 ]/.test(character);
		return { character, advance: latin ? em / 2 : em, full: !latin, word: /[A-Za-z0-9]/.test(character) };
	});

/** The lines of a text, `width` in em. */
function lines(text: string, width: number, asked: Partial<Omit<LineRules, 'width'>> = {}): string[] {
	const all = [...text];
	const rules = { hanging: false, squeezing: true, pressing: false, ...asked };
	const firstIndent = (asked.firstIndent ?? 0) * em;
	return breakLines(cells(text), { ...rules, width: width * em, firstIndent }).map(({ start, end }) =>
		all.slice(start, end).join(''),
	);
}

describe('Word’s lines', () => {
	it('take whole characters, and the first leaves room for its indent', () => {
		expect(lines('甲乙丙丁戊己庚辛', 4.9, { firstIndent: 2 })).toEqual(['甲乙', '丙丁戊己', '庚辛']);
	});

	it('squeeze punctuation for one more character, but not far', () => {
		expect(lines('甲，乙，丙丁', 4.7)).toEqual(['甲，乙，丙', '丁']);
		expect(lines('甲，乙，丙丁', 4.4)).toEqual(['甲，乙，', '丙丁']);
	});

	it('squeeze as far as need be for punctuation that may not begin a line', () => {
		expect(lines('甲、乙、丙）丁', 5)).toEqual(['甲、乙、丙）', '丁']);
	});

	it('squeeze nothing in paragraphs that are not justified', () => {
		expect(lines('甲，乙，丙丁', 4.7, { squeezing: false })).toEqual(['甲，乙，', '丙丁']);
	});

	it('let a comma hang where the paragraph allows it', () => {
		expect(lines('甲乙丙丁，戊己', 4, { hanging: true })).toEqual(['甲乙丙丁，', '戊己']);
		expect(lines('甲乙丙丁，戊己', 4)).toEqual(['甲乙丙', '丁，戊己']);
	});

	it('neither end with an opening bracket nor cut a word', () => {
		expect(lines('甲乙丙（丁戊', 4)).toEqual(['甲乙丙', '（丁戊']);
		expect(lines('甲乙丙word丁', 4)).toEqual(['甲乙丙', 'word丁']);
	});

	it('cut a word that is longer than a line', () => {
		expect(lines('abcdefghij', 2)).toEqual(['abcd', 'efgh', 'ij']);
	});

	it('squeeze as far as need be for what follows an opening bracket, which may not end a line', () => {
		expect(lines('甲、乙丙（丁戊', 5.2)).toEqual(['甲、乙丙（丁', '戊']);
		expect(lines('甲、乙丙（丁戊', 4.4)).toEqual(['甲、乙丙', '（丁戊']);
	});

	it('set punctuation closer to punctuation where the document kerns it', () => {
		expect(lines('甲》，乙丙', 4.2, { pressing: true, hanging: true })).toEqual(['甲》，乙丙']);
		expect(lines('甲》，乙丙', 4.2)).toEqual(['甲》，乙', '丙']);
		expect(lines('甲（）乙丙', 4.4, { pressing: true })).toEqual(['甲（）乙', '丙']);
	});
});

describe('what can’t be parted', () => {
	it('goes to the next line together', () => {
		const text = cells('甲乙，丙（丁戊word己');
		expect([0, 1, 3, 4, 6, 7].map((start) => endOfUnit(text, start))).toEqual([1, 3, 4, 6, 7, 11]);
	});
});
