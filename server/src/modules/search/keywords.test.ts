import { expect, test } from 'vitest';
import { inCommon, keywordsOf, tellingWords } from './keywords.ts';

const counts = (words: Record<string, number>) => new Map(Object.entries(words));

test('words that stand often here and seldom elsewhere tell most, and those of the title count more', () => {
	const words = keywordsOf(counts({ 大家: 5, 插秧机: 5, 水稻: 1 }), ['水稻']).map(({ word }) => word);
	expect(words).toEqual(['插秧机', '水稻', '大家']);
	expect(keywordsOf(new Map(), [])).toEqual([]);
});

test('a document has all in common with itself, nothing with one of other words', () => {
	const mine = keywordsOf(counts({ 插秧机: 5, 水稻: 3 }), []);
	expect(inCommon(mine, mine).share).toBeCloseTo(1);
	expect(inCommon(mine, keywordsOf(counts({ 会议室: 2 }), []))).toEqual({ words: [], share: 0 });
	expect(inCommon(mine, keywordsOf(counts({ 水稻: 1, 会议室: 2 }), [])).words.map(({ word }) => word)).toEqual([
		'水稻',
	]);
});

test('what all others have as well is told last as a reason', () => {
	const mine = keywordsOf(counts({ 公路: 9, 插秧机: 1 }), []);
	const others = [mine, ...[1, 2, 3].map(() => keywordsOf(counts({ 公路: 3 }), []))];
	expect(tellingWords(inCommon(mine, mine).words, others)).toEqual(['插秧机', '公路']);
});

test('words that join what others say tell nothing, also where they were kept before', () => {
	expect(keywordsOf(counts({ 应当: 90, 或者: 40, 插秧机: 1 }), ['以及']).map(({ word }) => word)).toEqual(['插秧机']);
	const old = [
		{ word: '应当', weight: 0.9 },
		{ word: '插秧机', weight: 0.4 },
	];
	expect(inCommon(old, old).words.map(({ word }) => word)).toEqual(['插秧机']);
});
