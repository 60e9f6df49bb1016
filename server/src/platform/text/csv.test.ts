import { expect, test } from 'vitest';
import { csvLine } from './index.ts';

test('digits that a spreadsheet would change stay text, and others stay as they are', () => {
	const kept = ['110101199001010015', '0571', '057188881234', '1.10', '1e5', '12-3', '202611250930'];
	expect(csvLine(kept)).toBe(`${kept.map((text) => `\t${text}`).join(',')}\r\n`);
	const same = ['11010119900101001X', '13900000001', '12', '0', '2019-07-01', '2026年7月', '望组〔2026〕12号', ''];
	expect(csvLine(same)).toBe(`${same.join(',')}\r\n`);
});

test('commas, quotes and line ends stay inside their cell, and a formula stays text', () => {
	expect(csvLine(['a,b', 'say "yes"', 'two\nlines', 7])).toBe('"a,b","say ""yes""","two\nlines",7\r\n');
	expect(csvLine(['=1+1', '@sum', '-2', '+86', -2])).toBe("'=1+1,'@sum,'-2,'+86,-2\r\n");
});
