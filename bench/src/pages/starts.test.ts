import { describe, expect, it } from 'vitest';
import { findStarts, scoreStarts } from './starts.ts';
import { pageStarts } from './truth.ts';

const paragraph = (text: string) => `<w:p><w:r>${text}</w:r></w:p>`;
const first = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未';
const second = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往';

describe('what Word saved', () => {
	it('finds the page starts in the text, white space left out', () => {
		const xml = paragraph(`<w:t>${first} </w:t>`) + paragraph(`<w:lastRenderedPageBreak/><w:t>${second}&amp;</w:t>`);
		expect(pageStarts(xml)).toEqual({ text: `${first}${second}&`, starts: [first.length] });
	});

	it('reads text boxes once: their fallback is a copy', () => {
		const xml = `<mc:Choice><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>甲</w:t></mc:Fallback>`;
		expect(pageStarts(xml).text).toBe('甲');
	});
});

describe('our page starts', () => {
	it('are found behind a header, a list label and gaps in a line', () => {
		const pages = [`页眉文字\n${first}`, `2\n（一） ${second.slice(0, 3)}\n${second.slice(3)}`];
		expect(findStarts(first + second, pages)).toEqual([0, first.length]);
	});

	it('count as exact, within a line, or not', () => {
		const truth = { file: '', path: '', pages: 2, trust: 'strong', text: first + second, starts: [first.length] };
		expect(scoreStarts(truth, [first, second])).toMatchObject({ starts: 1, exact: 1, withinLine: 1 });
		expect(scoreStarts(truth, [first + second.slice(0, 2), second.slice(2)])).toMatchObject({
			exact: 0,
			withinLine: 1,
		});
		expect(scoreStarts(truth, [first + second])).toMatchObject({ exact: 0, withinLine: 0, offsets: [null] });
	});

	it('are not compared where Word left out breaks', () => {
		const truth = { file: '', path: '', pages: 3, trust: 'strong', text: first, starts: [4] };
		expect(scoreStarts(truth, [first])).toBeUndefined();
	});
});
