import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clausesOf } from './clauses.ts';
import { normalise } from './normalise.ts';

test('lines that paper broke are one clause again, and numbers of pages stand in none', () => {
	const pages = [
		'关于清渠的通知\n各村：\n渠道要在汛期以前全部清完，沿线各户分段负责，镇水利站的技术员\n',
		'－２－\n到场指导。逾期没有清完的，\n由村里代清。\n第 3 页',
	];
	expect(clausesOf(pages)).toEqual([
		'关于清渠的通知',
		'各村：',
		'渠道要在汛期以前全部清完，沿线各户分段负责，镇水利站的技术员到场指导。',
		'逾期没有清完的，',
		'由村里代清。',
	]);
});

test('a quotation ends with its mark, and Latin words keep their distance', () => {
	expect(clausesOf(['他说：“办完了。”大家都听见了。'])).toEqual(['他说：“办完了。”', '大家都听见了。']);
	expect(clausesOf(['a long line of words that goes on\nin the next line.'])).toEqual([
		'a long line of words that goes on in the next line.',
	]);
});

test('a clause without an end is told in portions, cut behind a mark where there is one', () => {
	const portions = clausesOf([`${'甲乙丙丁，'.repeat(250)}${'戊'.repeat(1200)}`]);
	expect(portions.map((portion) => portion.length)).toEqual([500, 500, 250, 500, 500, 200]);
	const lines = clausesOf([Array.from({ length: 5000 }, () => '己'.repeat(60)).join('\n')]);
	expect(Math.max(...lines.map((line) => line.length))).toBe(500);
	expect(lines.join('')).toHaveLength(300_000);
});

test('no letter is lost or told twice', () => {
	const line = fc.string({ unit: fc.constantFrom(...'甲乙丙丁。；，a '), minLength: 1, maxLength: 30 });
	fc.assert(
		fc.property(fc.array(line), (lines) => {
			expect(normalise(clausesOf([lines.join('\n')]).join(''))).toBe(normalise(lines.join('')));
		}),
	);
});
