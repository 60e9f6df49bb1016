import { expect, test } from 'vitest';
import { nearReadings, nearSound, soundOf, syllablesOf } from './sound.ts';

test('a word is written as it sounds', () => {
	expect(soundOf('争优')).toBe('zhengyou');
	expect(soundOf('abc村')).toBe('abccun');
});

test('a word is found by the pinyin that many speakers would write for it', () => {
	const written: Record<string, string[]> = {
		争优: ['zhengyou', 'zenyou'],
		农村: ['nongcun', 'loncun'],
		实验: ['shiyan', 'siyang'],
		两公: ['lianggong', 'liangong', 'niangon'],
		党务公开: ['dangwugongkai', 'danwugonkai'],
		方案: ['fangan', 'fanan'],
		公安: ['gongan', 'gonan'],
		平安: ['pingan', 'pinan'],
		生命安全: ['shengminganquan', 'sengminganquan', 'senminanquan'],
		反感: ['fangan', 'fanggan'],
	};
	for (const [word, sounds] of Object.entries(written))
		for (const sound of sounds) expect(nearReadings(sound), sound).toContain(nearSound(syllablesOf(word)));
	expect(nearReadings('dangyuan')).not.toContain(nearSound(syllablesOf('汤圆')));
});

test('characters that sound nearly the same are near', () => {
	expect(nearSound(syllablesOf('反案'))).toBe(nearSound(syllablesOf('方案')));
	expect(nearSound(syllablesOf('反感'))).not.toBe(nearSound(syllablesOf('方案')));
});

test('a long row of pinyin is read in a few ways only', () => {
	expect(nearReadings('fangan'.repeat(10)).length).toBeLessThanOrEqual(4);
});
