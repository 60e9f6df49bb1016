import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine } from '../kernel/index.ts';
import { titleSchema } from './document.ts';
import { safeFileName, titleFromFileName } from './file-name.ts';

test.each([
	['C:\\Users\\someone\\通知.docx', '通知.docx', '通知'],
	['../../etc/passwd', 'passwd.txt', 'passwd'],
	['a/b/c/方案 (最终).doc', '方案 (最终).doc', '方案 (最终)'],
	['report\u0000\n.pdf', 'report.pdf', 'report'],
	['annual\u202efdp.exe', 'annualfdp.exe', 'annualfdp'],
	['', '未命名文档.txt', '未命名文档'],
	['...', '未命名文档.txt', '...'],
	['.docx', 'docx.txt', '未命名文档'],
	['a<b>:c"|?*.txt', 'abc.txt', 'a<b>:c"|?*'],
	['e\u0301.txt', '\u00e9.txt', '\u00e9'],
])('%j is kept as %j with the title %j', (name, kept, title) => {
	expect(safeFileName(name, 'txt')).toBe(kept);
	expect(titleFromFileName(name)).toBe(title);
});

test('300 characters are cut, the extension stays', () => {
	const kept = safeFileName(`${'长'.repeat(300)}.docx`, 'docx');
	expect([...kept].length).toBeLessThanOrEqual(200);
	expect(kept.endsWith('长.docx')).toBe(true);
	expect([...titleFromFileName('长'.repeat(300))]).toHaveLength(200);
});

const anyCharacter = fc.oneof(
	fc.integer({ min: 0, max: 0x206f }),
	fc.integer({ min: 0x4e00, max: 0x9fff }),
	fc.constant(0x1f600),
);
const anyName = fc.string({ unit: anyCharacter.map((code) => String.fromCodePoint(code)), maxLength: 400 });

test('whatever the name, what is kept is one line, no path, not hidden, and short enough for the database', () => {
	fc.assert(
		fc.property(anyName, (name) => {
			const kept = safeFileName(name, 'docx');
			expect(oneLine.test(kept)).toBe(true);
			expect(kept).not.toMatch(/[\\/]/);
			expect(kept.startsWith('.')).toBe(false);
			expect([...kept].length).toBeGreaterThan(0);
			expect([...kept].length).toBeLessThanOrEqual(200);
		}),
	);
});

test('whatever the name, the title made of it is a title', () => {
	fc.assert(
		fc.property(anyName, (name) => {
			const title = titleFromFileName(name);
			expect(oneLine.test(title)).toBe(true);
			expect([...title].length).toBeGreaterThan(0);
			expect([...title].length).toBeLessThanOrEqual(200);
			expect(titleSchema.safeParse(title).success).toBe(true);
		}),
	);
});
