import { expect, test } from 'vitest';
import { piecesOf, replacedOnce, waysToWrite } from './spelled.ts';

const words = [
	{ word: '创先', sound: 'chuangxian' },
	{ word: '争优', sound: 'zhengyou' },
	{ word: '正优', sound: 'zhengyou' },
	{ word: '西安', sound: 'xian' },
	{ word: '创', sound: 'chuang' },
];

test('a sound is written in the fewest words that make it up, and then in more', () => {
	expect(waysToWrite('chuangxianzhengyou', words)).toEqual([
		['创先争优', '创先正优'],
		['创西安争优', '创西安正优'],
	]);
	expect(waysToWrite('xian', words)).toEqual([['西安']]);
});

test('a word takes no room from ways in one word more', () => {
	const known = [
		{ word: '六诊四报', sound: 'liuzhensibao' },
		{ word: '六镇', sound: 'liuzhen' },
		{ word: '四报', sound: 'sibao' },
	];
	expect(waysToWrite('liuzhensibao', known)).toEqual([['六诊四报'], ['六镇四报']]);
	expect(waysToWrite('liuzhensibao', known.slice(1))).toEqual([['六镇四报']]);
});

test('of two words the common ones of both come first', () => {
	const many = ['shi', 'gong'].flatMap((sound) =>
		Array.from({ length: 100 }, (_, index) => ({ word: `${sound[0]}${index}.`, sound })),
	);
	const [ways = []] = waysToWrite('shigong', many);
	expect(ways).toHaveLength(64);
	expect(ways.slice(0, 3)).toEqual(['s0.g0.', 's0.g1.', 's1.g0.']);
	expect(ways).toContain('s15.g0.');
});

test('each character in turn is replaced by those of its sound', () => {
	const typed = [
		{ word: '私', sound: 'si' },
		{ word: '议', sound: 'yi' },
	];
	const known = ['四', '私', '思', '四一'].map((word) => ({ word, sound: 'si' }));
	const others = [...known, ...['一', '意'].map((word) => ({ word, sound: 'yi' }))];
	expect(replacedOnce(typed, others)).toEqual(['四议', '私一', '思议', '私意']);
	expect(replacedOnce([], others)).toEqual([]);
});

test('a sound with thousands of words for each piece is written in so many ways and no more, at once', () => {
	const many = Array.from({ length: 2_000 }, (_, index) => ({ word: `字${index}`, sound: 'shi' }));
	const [ways = []] = waysToWrite('shi'.repeat(20), many);
	expect(new Set(ways).size).toBe(64);
	expect(ways[0]).toBe('字0'.repeat(20));
}, 1_000);

test('a sound that no words make up is not written', () => {
	expect(waysToWrite('chuangxianq', words)).toEqual([]);
	expect(waysToWrite('', words)).toEqual([['']]);
});

test('pieces are all that a word could be', () => {
	expect(piecesOf('abc')).toEqual(['ab', 'abc', 'bc']);
});
