import { expect, test } from 'vitest';
import { type ClausePrint, isRepeat, printClause, sentencesOf } from './print.ts';

const print = (words: string): ClausePrint => {
	const made = printClause(words);
	if (!made) throw new Error(`says too little: ${words}`);
	return made;
};
const asked = '各支部要在每月五日前把上月信息报送到研究室，并说明采用情况。';

test('an instruction is known again in other marks, with words added, and with words swapped by a washing tool', () => {
	for (const again of [
		'各支部要在每月五日前，把上月信息报送到研究室,并说明采用情况',
		'（三）再次强调，各支部要在每月五日前把上月信息报送到研究室，并说明采用情况。逾期的予以通报，连续两次逾期的在全县范围内点名。',
		'各支部都要在每月五日前把上月的信息报送到研究室，并说明采用情况。',
	])
		expect(isRepeat(print(again), print(asked))).toBeGreaterThanOrEqual(60);
});

test('another instruction is none, though it speaks of the same', () => {
	for (const other of [
		'各支部要在七一前开展一次走访慰问，看望生活困难的老党员。',
		'研究室要加强督查，对信息报送情况按季度通报。',
	])
		expect(isRepeat(print(other), print(asked))).toBeNull();
});

test('titles say too little', () => {
	expect(printClause('一、目标要求')).toBeNull();
});

test('of what stands before the first clause only sentences are instructions', () => {
	const before = '关于加强信息工作的通知\n各支部：\n各支部要在每月五日前报送信息。\n现就有关事项通知如下：';
	expect(sentencesOf(before)).toBe('各支部要在每月五日前报送信息。');
});
