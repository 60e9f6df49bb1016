import { afterAll, beforeAll, expect, test } from 'vitest';
import { docx } from '../testing/archives.ts';
import { type ConverterFixture, openConverter, paragraphs } from '../testing/converter-fixture.ts';
import { emptyPages } from '../testing/pdf.ts';

let fixture: ConverterFixture;

beforeAll(async () => {
	fixture = openConverter();
	await fixture.converter.describe();
});
afterAll(() => fixture.close());

const many = 10_000;
const broken = docx('<w:p><w:r><w:t>a</w:t></w:r><w:r><w:br w:type="page"/></w:r></w:p>'.repeat(many));

test.each([
	['a.pdf', emptyPages(many)],
	['a.docx', broken],
] as const)('ten thousand pages in %s are too many, and its process serves on', async (name, content) => {
	const { converter, file, out, processes } = fixture;
	const before = processes();
	const converting = converter.toPdf({ input: file(name, content), out, name });
	await expect(converting).rejects.toMatchObject({ name: 'ConvertError', code: 'too_many_pages' });
	expect((await converter.toPdf({ input: file('b.docx', paragraphs(1)), out })).pages).toBe(1);
	expect(processes()).toEqual(before);
});

test('a process that such a document holds too long is replaced, and the next document converted', async () => {
	const { converter, file, out, processes } = fixture;
	const before = processes();
	const limits = { pages: 2 * many, wallMs: 2000 };
	const converting = converter.toPdf({ input: file('a.docx', broken), out, limits });
	await expect(converting).rejects.toMatchObject({ name: 'ConvertError', code: 'timeout' });
	expect((await converter.toPdf({ input: file('b.docx', paragraphs(1)), out })).pages).toBe(1);
	expect(processes().some((pid) => before.includes(pid))).toBe(false);
});

test('the pages of a PDF that is rendered are counted before one is drawn', async () => {
	const { converter, file, out } = fixture;
	const pages: number[] = [];
	const rendering = converter.render({ pdf: file('a.pdf', emptyPages(many)), out, widths: [400] }, (page) => {
		pages.push(page.number);
	});
	await expect(rendering).rejects.toMatchObject({ name: 'ConvertError', code: 'too_many_pages' });
	expect(pages).toEqual([]);
});
