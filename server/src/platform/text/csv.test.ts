import { expect, test } from 'vitest';
import { csvLine } from './index.ts';

test('commas, quotes and line ends stay inside their cell, and a formula stays text', () => {
	expect(csvLine(['a,b', 'say "yes"', 'two\nlines', 7])).toBe('"a,b","say ""yes""","two\nlines",7\r\n');
	expect(csvLine(['=1+1', '@sum', '-2', '+86', -2])).toBe("'=1+1,'@sum,'-2,'+86,-2\r\n");
});
