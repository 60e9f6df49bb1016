import CFB from 'cfb';
import { describe, expect, it } from 'vitest';
import { sanitiseCompound } from './compound.ts';

function compound(streams: Readonly<Record<string, Buffer>>): Buffer {
	const file = CFB.utils.cfb_new();
	for (const [path, data] of Object.entries(streams)) CFB.utils.cfb_add(file, path, data);
	return Buffer.from(CFB.write(file, { type: 'buffer' }));
}

/** A text stream of several sectors in which `field` lies across the border of two. */
const text = (field: Buffer, from = 1020) =>
	Buffer.concat([Buffer.alloc(from, 'x'), field, Buffer.alloc(6000 - from - field.length, 'y')]);

const read = (data: Buffer, path: string) =>
	Buffer.from(CFB.find(CFB.read(data, { type: 'buffer' }), path)?.content ?? []);

describe('a binary document', () => {
	it('has its macros hidden, wherever they are, and nothing else changed', async () => {
		const streams = {
			'/Book': Buffer.from('cells'),
			'/_VBA_PROJECT_CUR/VBA/dir': Buffer.from('code'),
			'/Vba': Buffer.from('x'),
		};
		const clean = await sanitiseCompound(compound(streams));
		const paths = CFB.read(clean ?? Buffer.alloc(0), { type: 'buffer' }).FullPaths;
		expect(paths.filter((path) => /macros|vba\/|project_cur|vba$/i.test(path))).toEqual([]);
		expect(read(clean ?? Buffer.alloc(0), '/Book')).toEqual(Buffer.from('cells'));
		expect(clean).toHaveLength(compound(streams).length);
	});

	it.each([
		[
			'INCLUDETEXT',
			Buffer.from('\x13 INCLUDETEXT "file:///a"\x14old\x15', 'latin1'),
			' xxxxxxxxxxx xxxxxxxxxxx\x14old',
		],
		['an include in lower case', Buffer.from('\x13includepicture "a"', 'latin1'), 'xxxxxxxxxxxxxx xxx'],
		['DDEAUTO', Buffer.from('\x13  DDEAUTO a b', 'latin1'), '  xxxxxxx x x'],
		['LINK', Buffer.from('\x13 "LINK" a', 'latin1'), ' "xxxxx x'],
	])('has %s disarmed', async (_, field, expected) => {
		for (const written of [field, Buffer.from(field.toString('latin1'), 'utf16le')]) {
			const clean = await sanitiseCompound(compound({ '/WordDocument': text(written) }));
			const found = read(clean ?? Buffer.alloc(0), '/WordDocument');
			expect(found.toString('latin1').replaceAll('\0', '')).toContain(`\x13${expected}`);
			expect(found).toHaveLength(6000);
		}
	});

	it('has the names of linked pictures taken out, in small streams and in large ones', async () => {
		const header = Buffer.alloc(68);
		header.writeUInt16LE(68, 4);
		header.writeUInt16LE(0x66, 6);
		const linked = Buffer.concat([header, Buffer.from([14]), Buffer.from('http://a/b.png'), Buffer.from('picture')]);
		for (const data of [linked, text(linked)]) {
			const clean = await sanitiseCompound(compound({ '/WordDocument': text(Buffer.from('x')), '/Data': data }));
			const found = read(clean ?? Buffer.alloc(0), '/Data').toString('latin1');
			expect(found).toContain(`${'x'.repeat(14)}picture`);
			expect(found).not.toContain('http');
		}
	});

	it('has the flags cleared that make a drawing fetch its picture', async () => {
		const options = Buffer.from([0x04, 0x41, 1, 0, 0, 0, 0x05, 0xc1, 28, 0, 0, 0, 0x06, 0x01, 0x0a, 0, 0, 0]);
		const clean = await sanitiseCompound(compound({ '/PowerPoint Document': text(options, 506) }));
		const found = read(clean ?? Buffer.alloc(0), '/PowerPoint Document');
		expect(found.subarray(506 + 12, 506 + 18)).toEqual(Buffer.from([0x06, 0x01, 0, 0, 0, 0]));
	});

	it('keeps its other fields, and words that are no field', async () => {
		const harmless = Buffer.from('\x13 HYPERLINK "http://a" \x14 INCLUDETEXT \x15 \x13 PAGE \x15', 'latin1');
		expect(await sanitiseCompound(compound({ '/WordDocument': text(harmless), '/1Table': Buffer.from('t') }))).toBe(
			undefined,
		);
	});

	it('is damaged where it is cut off', async () => {
		const whole = compound({ '/WordDocument': text(Buffer.from('x')), '/Macros/VBA/dir': Buffer.from('code') });
		for (const length of [100, 600, 1024]) {
			await expect(sanitiseCompound(whole.subarray(0, length))).rejects.toMatchObject({ code: 'damaged' });
		}
	});
});
