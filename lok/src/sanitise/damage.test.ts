import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { odf, odfContent, xlsx } from '../testing/archives.ts';
import { breakages, breakPart } from '../testing/breakage.ts';
import { type ConverterFixture, openConverter, paragraphs } from '../testing/converter-fixture.ts';

let fixture: ConverterFixture;

beforeAll(async () => {
	fixture = openConverter();
	await fixture.converter.describe();
});
afterAll(() => fixture.close());

const rows = Array.from({ length: 40 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i * i}</v></c></row>`).join(
	'',
);
const lines = Array.from({ length: 40 }, (_, i) => `<text:p>line ${i * i}</text:p>`).join('');
const documents = [
	['a.docx', 'word/document.xml', paragraphs(40)],
	['a.docx', 'word/settings.xml', paragraphs(40)],
	['a.docx', 'word/_rels/document.xml.rels', paragraphs(40)],
	['a.xlsx', 'xl/worksheets/sheet1.xml', xlsx(rows)],
	['a.xlsx', 'xl/workbook.xml', xlsx(rows)],
	['a.odt', 'content.xml', odf('text', odfContent('text', lines))],
] as const;

// LibreOffice crashes on some of these, so none may get that far.
describe.each(documents)('%s with a bad %s is damaged, and its process lives on', (name, part, bytes) => {
	test.each(Object.keys(breakages) as (keyof typeof breakages)[])('%s', async (how) => {
		const before = fixture.processes();
		const input = fixture.file(name, await breakPart(bytes, part, how));
		const converting = fixture.converter.toPdf({ input, name, out: fixture.out });
		await expect(converting).rejects.toMatchObject({ name: 'ConvertError', code: 'damaged' });
		expect(fixture.processes()).toEqual(before);
	});
});

test('a document whose markup ends too early does not crash', async () => {
	const whole = odfContent('text', lines);
	const input = fixture.file('a.odt', odf('text', whole.slice(0, whole.length / 2)));
	const outcome = await fixture.converter.toPdf({ input, out: fixture.out }).catch((error: unknown) => error);
	expect(outcome).not.toMatchObject({ code: 'crashed' });
});
