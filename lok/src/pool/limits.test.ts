import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docx } from '../testing/archives.ts';
import { type ConverterFixture, openConverter, paragraphs } from '../testing/converter-fixture.ts';
import type { Limits } from '../types.ts';

let fixture: ConverterFixture;

beforeAll(async () => {
	fixture = openConverter({ spare: 1 });
	await fixture.converter.describe();
}, 60_000);

afterAll(() => fixture.close());

function convert(name: string, content: Uint8Array | string, limits: Partial<Limits> = {}) {
	return fixture.converter.toPdf({ input: fixture.file(name, content), out: fixture.out, name, limits });
}

const long = paragraphs(20_000);

describe('a document over a limit fails with the limit in its code', () => {
	test.each([
		['timeout', { wallMs: 300 }],
		['cpu_limit', { cpuMs: 300 }],
		['memory_limit', { memoryMb: 50 }],
		['too_large', { inputBytes: 100 }],
		['too_many_pages', { pages: 5 }],
		['too_much_output', { outputBytes: 10_000 }],
	] as const)(
		'%s',
		async (code, limits) => {
			await expect(convert('a.docx', long, limits)).rejects.toMatchObject({ name: 'ConvertError', code });
			// And the next one is converted.
			expect((await convert('b.docx', paragraphs(1))).pages).toBe(1);
		},
		60_000,
	);
});

describe('what is no document', () => {
	test('empty', async () => {
		await expect(convert('a.docx', '')).rejects.toMatchObject({ code: 'empty' });
	});

	test('a PDF cut off in its first bytes', async () => {
		await expect(convert('a.pdf', '%PDF-1.7\n1 0 obj')).rejects.toMatchObject({ code: 'damaged' });
	});

	test('a DOCX cut in half', async () => {
		const whole = paragraphs(100);
		const half = whole.subarray(0, whole.length / 2);
		await expect(convert('a.docx', half)).rejects.toMatchObject({ code: 'damaged' });
	});

	test('a PDF that needs a password', async () => {
		const trailer =
			'trailer <</Root 1 0 R /Encrypt <</Filter /Standard /V 1 /R 2 /P -4 /O (x) /U (y)>> /ID [(a) (a)]>>';
		const pdf = `%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\n${trailer}\n%%EOF`;
		await expect(convert('a.pdf', pdf)).rejects.toMatchObject({ code: 'encrypted' });
	});

	test('entities that multiply', async () => {
		const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
		const prolog = `<!DOCTYPE d [<!ENTITY l0 "lol">${entities.join('')}]>`;
		const bomb = docx('<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>', [], {}, prolog);
		await expect(convert('a.docx', bomb)).rejects.toMatchObject({ code: 'bomb' });
	});

	test('a zip that expands a thousandfold', async () => {
		const bomb = docx(' '.repeat(100 * 1024 * 1024));
		expect(bomb.length).toBeLessThan(1024 * 1024);
		await expect(convert('a.docx', bomb)).rejects.toMatchObject({ code: 'bomb' });
	}, 30_000);
});
