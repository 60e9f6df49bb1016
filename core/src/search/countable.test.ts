import { expect, test } from 'vitest';
import { countable } from './countable.ts';

test('a query is counted for others unless it is too short, too long, or holds a long number, or leaves something out', () => {
	expect(countable(' 村务公开 ')).toBe('村务公开');
	expect(countable('2010年12号')).toBe('2010年12号');
	expect(countable('望政办〔2010〕1112号 公路')).toBe('望政办〔2010〕1112号 公路');
	expect(countable('鄉道  縣道 ＡＢＣ')).toBe('乡道 县道 abc');
	expect(countable('“科学 发展”　观')).toBe('"科学 发展" 观');
	for (const q of [
		'-监察 公路',
		'公路 －监察',
		'公路 -“监察 委员”',
		'党',
		'村'.repeat(31),
		'身份证341124198001010011',
		'13800138000',
		'138 0013 8000',
		'电话139-0013-8000',
		'6222 0213 0200 1234',
		'(010) 6123 4567',
	])
		expect(countable(q), q).toBeNull();
});
