import { expect, test } from 'vitest';
import { nearSound, soundOf } from './sound.ts';

test('a word is written as it sounds', () => {
	expect(soundOf('争优')).toBe('zhengyou');
	expect(soundOf('abc村')).toBe('abccun');
});

test('what many speakers confuse is the same', () => {
	for (const [one, other] of [
		['zhengyou', 'zenyou'],
		['nongcun', 'loncun'],
		['shiyan', 'siyang'],
		['lianggong', 'liangong'],
		['dangwugongkai', 'danwugonkai'],
	])
		expect(nearSound(one ?? '')).toBe(nearSound(other ?? ''));
	expect(nearSound('dangyuan')).not.toBe(nearSound('tangyuan'));
});
