import { readdirSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { ConverterOptions } from '../index.ts';
import { type ConverterFixture, openConverter, paragraphs } from '../testing/converter-fixture.ts';

let fixture: ConverterFixture | undefined;

async function open(options: ConverterOptions = {}): Promise<ConverterFixture> {
	fixture = openConverter(options);
	await fixture.converter.describe();
	return fixture;
}

function killAll(pids: readonly number[]): void {
	for (const pid of pids) process.kill(pid, 'SIGKILL');
}

afterEach(async () => {
	await fixture?.close();
	fixture = undefined;
}, 30_000);

test('one process serves many documents, and gives pages with text, boxes and pictures', async () => {
	const { converter, out, file, processes } = await open();
	const before = processes();
	const input = file('a.docx', paragraphs(100));
	for (let round = 0; round < 3; round++) {
		const pdf = await converter.toPdf({ input, out });
		const numbers: number[] = [];
		const count = await converter.render({ pdf: pdf.path, out, widths: [400, 800] }, (page) => {
			numbers.push(page.number);
			expect(page.text).toContain('一段文字');
			expect(page.pictures.map((picture) => picture.width)).toEqual([400, 800]);
			expect(page.boxes.map((box) => box.text).join('')).toBe(page.text.replaceAll('\n', ''));
			expect(page.boxes.every((box) => box.x >= 0 && box.x + box.width <= page.width)).toBe(true);
		});
		expect(count).toBe(pdf.pages);
		expect(numbers).toEqual(Array.from({ length: count }, (_, i) => i + 1));
	}
	expect(processes()).toEqual(before);
}, 60_000);

test('a process that is killed in the middle of a document is replaced, and the document done', async () => {
	const { converter, out, file, processes } = await open();
	const input = file('a.docx', paragraphs(3000));
	const converting = converter.toPdf({ input, out });
	killAll(processes());
	expect((await converting).pages).toBeGreaterThan(20);
}, 60_000);

test('a process killed between two pages: every page is delivered once, in order', async () => {
	const { converter, out, file, processes } = await open();
	const pdf = await converter.toPdf({ input: file('a.docx', paragraphs(1000)), out });
	const numbers: number[] = [];
	await converter.render({ pdf: pdf.path, out, widths: [400] }, (page) => {
		numbers.push(page.number);
		if (page.number === 3) killAll(processes());
	});
	expect(numbers).toEqual(Array.from({ length: pdf.pages }, (_, i) => i + 1));
}, 60_000);

test('a document whose process dies twice has crashed', async () => {
	const { converter, out, file, processes } = await open();
	const pdf = await converter.toPdf({ input: file('a.docx', paragraphs(1000)), out });
	const rendering = converter.render({ pdf: pdf.path, out, widths: [400] }, () => killAll(processes()));
	await expect(rendering).rejects.toMatchObject({ code: 'crashed' });
}, 60_000);

test('a spare takes over at once, and a worn process is replaced', async () => {
	const { converter, out, file, processes } = await open({ spare: 1, recycleAfter: 1 });
	const input = file('a.docx', paragraphs(10));
	const first = processes();
	for (let round = 0; round < 3; round++) await converter.toPdf({ input, out });
	expect(processes().some((pid) => first.includes(pid))).toBe(false);
}, 60_000);

test('an aborted document frees its place', async () => {
	const { converter, out, file } = await open();
	const slow = converter.toPdf({ input: file('a.docx', paragraphs(5000)), out, signal: AbortSignal.timeout(50) });
	await expect(slow).rejects.toMatchObject({ name: 'TimeoutError' });
	expect((await converter.toPdf({ input: file('b.docx', paragraphs(1)), out })).pages).toBe(1);
}, 60_000);

test('an error in the page callback ends the rendering with that error', async () => {
	const { converter, out, file } = await open();
	const pdf = await converter.toPdf({ input: file('a.docx', paragraphs(200)), out });
	const refuse = () => Promise.reject(new Error('no room'));
	await expect(converter.render({ pdf: pdf.path, out, widths: [400] }, refuse)).rejects.toThrow('no room');
}, 60_000);

test('close ends work under way with an AbortError, and leaves no process and no file', async () => {
	const { converter, out, file, processes, temp } = await open({ spare: 1 });
	const converting = converter.toPdf({ input: file('a.docx', paragraphs(5000)), out });
	const outcome = expect(converting).rejects.toMatchObject({ name: 'AbortError' });
	await converter.close();
	await outcome;
	expect(processes()).toEqual([]);
	expect(readdirSync(temp)).toEqual([]);
	await expect(converter.toPdf({ input: file('b.docx', paragraphs(1)), out })).rejects.toMatchObject({
		name: 'AbortError',
	});
}, 60_000);
