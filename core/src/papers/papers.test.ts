import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberParts, proseOf, titleLines, widthOf } from './index.ts';
import { chineseDay, chineseNumber } from './numerals.ts';

test('numbers and days as papers write them', () => {
	expect([1, 10, 12, 20, 100, 103, 110, 2010].map(chineseNumber)).toEqual([
		'一',
		'十',
		'十二',
		'二十',
		'一百',
		'一百零三',
		'一百一十',
		'二千零一十',
	]);
	expect(chineseDay('2026-03-01')).toBe('2026年3月1日');
});

test('parts are numbered by their level, and what holds nothing is not counted', () => {
	const body = [{ kind: 'paragraph' as const, text: '有' }];
	const parts = [
		{ title: '目标', body },
		{ title: '空的', body: [] },
		{ title: '步骤', body: [{ title: '准备', body: [{ title: '会议', body: [{ title: '签到', body }] }] }] },
	];
	const headings = numberParts(parts).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
	expect(headings).toEqual(['一、目标', '二、步骤', '（一）准备', '1.会议', '（1）签到']);
});

test('what somebody has numbered himself is a heading up to its first full stop', () => {
	expect(proseOf('（一）加强领导。各单位要重视。\n\n1.5倍以上\r\n普通一段')).toEqual([
		{ kind: 'heading', level: 2, text: '（一）加强领导。', rest: '各单位要重视。' },
		{ kind: 'paragraph', text: '1.5倍以上' },
		{ kind: 'paragraph', text: '普通一段' },
	]);
	expect(proseOf('\u0000甲\u0008\ud800乙')).toEqual([{ kind: 'paragraph', text: '甲乙' }]);
});

test('a title is whole in its lines, which are nearly of one length and begin with no mark', () => {
	expect(titleLines('关于在全县基层党组织和党员中深入开展创先争优活动的实施方案')).toEqual([
		'关于在全县基层党组织和党员中',
		'深入开展创先争优活动的实施方案',
	]);
	expect(titleLines('')).toEqual([]);
	const title = fc.string({ unit: fc.constantFrom(...'创先争优活动的和，、（）“”ABC12 ') });
	fc.assert(
		fc.property(title, (text) => {
			const lines = titleLines(text);
			expect(lines.join('')).toBe(text);
			expect(lines.slice(1).every((line) => !/^[，、）”的和]/.test(line))).toBe(true);
			expect(lines.length).toBeLessThanOrEqual(Math.max(1, Math.ceil(widthOf(text) / 20)));
		}),
	);
});
