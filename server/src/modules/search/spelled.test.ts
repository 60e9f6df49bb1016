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

test('a sound that no words make up is not written', () => {
	expect(waysToWrite('chuangxianq', words)).toEqual([]);
	expect(waysToWrite('', words)).toEqual(['']);
});

test('pieces are all that a word could be', () => {
	expect(piecesOf('abc')).toEqual(['ab', 'abc', 'bc']);
});
