import { expect, test } from 'vitest';
import { piecesOf, waysToWrite } from './spelled.ts';

const words = [
	{ word: '创先', sound: 'chuangxian' },
	{ word: '争优', sound: 'zhengyou' },
	{ word: '正优', sound: 'zhengyou' },
	{ word: '西安', sound: 'xian' },
	{ word: '创', sound: 'chuang' },
];

test('a sound is written in the fewest words that make it up', () => {
	expect(waysToWrite('chuangxianzhengyou', words)).toEqual(['创先争优', '创先正优']);
	expect(waysToWrite('xian', words)).toEqual(['西安']);
});

test('a sound with thousands of words for each piece is written in so many ways and no more, at once', () => {
	const many = Array.from({ length: 2_000 }, (_, index) => ({ word: `字${index}`, sound: 'shi' }));
	const ways = waysToWrite('shi'.repeat(20), many);
	expect(new Set(ways).size).toBe(64);
	expect(ways[0]).toBe('字0'.repeat(20));
}, 1_000);

test('a sound that no words make up is not written', () => {
	expect(waysToWrite('chuangxianq', words)).toEqual([]);
	expect(waysToWrite('', words)).toEqual(['']);
});

test('pieces are all that a word could be', () => {
	expect(piecesOf('abc')).toEqual(['ab', 'abc', 'bc']);
});
