import { expect, test } from 'vitest';
import { countable } from './countable.ts';

test('a query is counted for others unless it is too short, too long, or holds a long number', () => {
	expect(countable(' 村务公开 ')).toBe('村务公开');
	expect(countable('2010年12号')).toBe('2010年12号');
	for (const q of ['党', '村'.repeat(31), '身份证341124198001010011', '13800138000'])
		expect(countable(q), q).toBeNull();
});
