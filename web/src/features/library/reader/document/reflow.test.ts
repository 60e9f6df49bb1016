import { expect, test } from 'vitest';
import { reflow } from './reflow.ts';

const full = '一二三四五六七八九十一二三四五六七八九十';

test('lines broken only by the width of the paper are joined', () => {
	expect(reflow(`${full}\n${full}\n到此为止。\n新的一段`)).toBe(`${full}${full}到此为止。\n新的一段`);
});

test('a page of short lines, such as a table, keeps them', () => {
	expect(reflow('姓名\n单位\n职务')).toBe('姓名\n单位\n职务');
});

test('joined Latin words keep a space between them', () => {
	const line = 'The quick brown fox jumps over the lazy dog and';
	expect(reflow(`${line}\nruns on`)).toBe(`${line} runs on`);
});

test('an empty page stays empty', () => {
	expect(reflow('\n')).toBe('');
});
