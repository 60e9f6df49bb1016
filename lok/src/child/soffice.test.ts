import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConverterFixture, openConverter, paragraphs } from '../testing/converter-fixture.ts';

let fixture: ConverterFixture;

beforeAll(async () => {
	fixture = openConverter({ engine: 'soffice' });
}, 60_000);

afterAll(() => fixture.close());

test('without LibreOfficeKit the same interface runs soffice', async () => {
	const { converter, file, out, processes } = fixture;
	expect(await converter.describe()).toMatchObject({
		engine: 'soffice',
		version: expect.stringMatching(/^LibreOffice \d/),
	});
	const input = file('a.docx', paragraphs(100));
	const pdf = await converter.toPdf({ input, out });
	expect(pdf.pages).toBeGreaterThan(1);
	expect(await converter.render({ pdf: pdf.path, out, widths: [400] }, () => undefined)).toBe(pdf.pages);
	expect(processes().length).toBeGreaterThan(0);
}, 60_000);

test('limits hold for soffice too', async () => {
	const input = fixture.file('b.docx', paragraphs(20_000));
	const converting = fixture.converter.toPdf({ input, out: fixture.out, limits: { wallMs: 300 } });
	await expect(converting).rejects.toMatchObject({ code: 'timeout' });
}, 60_000);
