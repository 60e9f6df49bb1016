import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headingsOf } from './headings.ts';
import { countPlaces, holds, lightRuns, lightUp, type Needle, snippetOf } from './light.ts';

const lit = (text: string, needles: Needle[]): string[] =>
	lightUp(text, needles).map(({ from, to }) => text.slice(from, to));

test('words are lit as they stand in the text, however they are written there', () => {
	expect(lit('開展創先\n爭優活動', ['创先争优'])).toEqual(['創先\n爭優']);
	expect(lit('创先争优', ['创先', '争优'])).toEqual(['创先争优']);
	expect(lit('start art ART', ['art'])).toEqual(['art', 'ART']);
	expect(lit('无', ['有'])).toEqual([]);
	expect(lit('𠮷野家', ['𠮷'])).toEqual(['𠮷']);
});

test('a text holds what is lit in it', () => {
	expect(['art', ['1', '月'], '', ['种', '树']].map((needle) => holds('start 11月种。树', needle))).toEqual([
		...[false, false, false, true],
	]);
	expect(holds('二月一日', { number: ['一', '月', '一', '日'] })).toBe(false);
	expect(holds('至一月 一日', { number: ['一', '月', '一', '日'] })).toBe(true);
	expect(holds('树种', ['种', '树'])).toBe(false);
});

test('characters in a row are lit whatever marks stand between them, and whole where they end in a number', () => {
	expect(lit('望政办〔2010〕12号，望政办[2010]112号，201012号', [['2010', '12', '号']])).toEqual(['2010〕12号']);
	expect(lit('科学、“发展”观，科学不发展', [['科', '学', '发', '展']])).toEqual(['科学、“发展']);
	expect(lit('2010年12月31日，12010年12月', [['2010', '年', '12', '月']])).toEqual(['2010年12月']);
	expect(lit('11月1日，1月1日', ['1月1日'])).toEqual(['1月1日']);
	expect(lit('a.c abc (a+b)', ['a.c', '(a+b)'])).toEqual(['a.c', '(a+b)']);
});

test('a number is lit where it is not the end of a longer one', () => {
	const number = { number: ['一', '月', '一', '日'] };
	expect(lit('十一月一日，一月一日', [number])).toEqual(['一月一日']);
	expect(countPlaces('十一月一日，一月一日。一月 一日', [number])).toBe(2);
});

test('a snippet shows the words, and what is lit in it is what was looked for', () => {
	const text = `${'前面的话。'.repeat(50)}全县开展创先争优活动。${'后面的话。'.repeat(50)}`;
	const snippet = snippetOf(text, ['创先争优']);
	expect(snippet.text.startsWith('…全县')).toBe(true);
	expect(snippet.lit.map(({ from, to }) => snippet.text.slice(from, to))).toEqual(['创先争优']);
	expect(snippet.text.length).toBeLessThan(120);
});

test('what is lit always lies inside the snippet and stands for a needle', () => {
	const words = fc.array(fc.constantFrom('创先', '争优', '。', '\n', 'open ', '公示', '縣'), { maxLength: 200 });
	fc.assert(
		fc.property(words, (parts) => {
			const { text, lit: ranges } = snippetOf(parts.join(''), ['创先', '县', 'open']);
			for (const { from, to } of ranges) {
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(text.length);
				expect(text.slice(from, to).replace(/创先|縣|open/g, '')).toBe('');
			}
		}),
	);
});

test('a word that goes on in the next run is one place in two parts', () => {
	expect(lightRuns(['我们要创', '先争优，', '创先'], ['创先'])).toEqual([
		[
			{ run: 0, from: 3, to: 4 },
			{ run: 1, from: 0, to: 1 },
		],
		[{ run: 2, from: 0, to: 2 }],
	]);
});

test('a word on every line of a huge page is lit in one sweep, and the closest places are shown', () => {
	const runs = Array.from({ length: 200_000 }, () => '的确是');
	expect(lightRuns(runs, ['的']).at(-1)).toEqual([{ run: 199_999, from: 0, to: 1 }]);
	const { text } = snippetOf(`${'空白的一行。'.repeat(60)}的、的、的。${'空白的一行。'.repeat(170_000)}`, ['的']);
	expect(text).toContain('的、的、的');
}, 5_000);

test('a needle longer than a snippet does not hide the places after it', () => {
	const long = '长'.repeat(90);
	const { text } = snippetOf(`${long}。${'无。'.repeat(60)}树、树、树`, [long, '树']);
	expect(text).toContain('树、树、树');
});

test('headings are what is set larger than the rest of its page', () => {
	const body = { text: '正文'.repeat(40), size: 16 };
	expect(headingsOf([{ text: '大标题', size: 22 }, body, { text: '注', size: 9 }])).toEqual(['大标题']);
	expect(headingsOf([])).toEqual([]);
});
