import { expect, test } from 'vitest';
import { searchPattern, searchText } from './index.ts';

test('a name is found by its characters, its pinyin and its initials', () => {
	const text = searchText(['望舒县清泉镇党委', '清泉镇党委', 'WS-0102']);
	for (const query of ['清泉', 'qingquan', 'qqzdw', 'ws-0102', 'WANGSHU', 'wsx'])
		expect(text, query).toContain(searchPattern(query).slice(1, -1));
});

test('wildcards are only characters', () => {
	expect(searchPattern('50%_a')).toBe('%50\\%\\_a%');
});
