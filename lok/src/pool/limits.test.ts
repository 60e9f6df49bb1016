import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConverterFixture, openConverter, paragraphs } from '../testing/converterFixture.ts';
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
});
