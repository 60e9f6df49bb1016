import { describe, expect, it } from 'vitest';
import { bufferSource, defaultZipCaps, openZip, writeZip } from './index.ts';

const open = (data: Buffer, caps = defaultZipCaps) => openZip(bufferSource(data), caps);

/** Writes over the directory's entry number `index`, `offset` bytes into it. */
function patchDirectory(zip: Buffer, index: number, offset: number, value: number): Buffer {
	const copy = Buffer.from(zip);
	let at = copy.readUInt32LE(copy.length - 6);
	for (let each = 0; each < index; each++) at += 46 + copy.readUInt16LE(at + 28);
	copy.writeUInt32LE(value, at + offset);
	return copy;
}

const sample = writeZip([
	{ name: 'a.xml', data: '<a/>'.repeat(1000) },
	{ name: '目录/b.bin', data: Buffer.from([1, 2, 3]), store: true },
]);

describe('a zip', () => {
	it('comes back as written, names in any letter case', async () => {
		const zip = await open(sample);
		expect([...zip.entries.keys()]).toEqual(['a.xml', '目录/b.bin']);
		const [first, second] = [zip.find('A.XML'), zip.find('目录/b.bin')];
		if (first === undefined || second === undefined) throw new Error('missing');
		expect((await zip.read(first)).toString()).toBe('<a/>'.repeat(1000));
		expect([...(await zip.read(second))]).toEqual([1, 2, 3]);
		expect((await zip.head(first, 1000)).toString()).toMatch(/^<a\/>/);
	});

	it('passes packed entries on unchanged', async () => {
		const zip = await open(sample);
		const entry = zip.find('a.xml');
		if (entry === undefined) throw new Error('missing');
		const copy = await open(writeZip([{ name: 'c.xml', entry, raw: await zip.raw(entry) }]));
		const copied = copy.find('c.xml');
		expect(copied && (await copy.read(copied)).length).toBe(4000);
	});

	it('is damaged when cut off anywhere', async () => {
		for (let length = 1; length < sample.length; length += 7) {
			await expect(open(sample.subarray(0, length))).rejects.toMatchObject({ code: 'damaged' });
		}
	});

	it('is a bomb when it says it inflates beyond the caps', async () => {
		await expect(open(patchDirectory(sample, 0, 24, 0x7fffffff))).rejects.toMatchObject({ code: 'bomb' });
		const caps = { ...defaultZipCaps, entries: 1 };
		await expect(open(sample, caps)).rejects.toMatchObject({ code: 'bomb' });
	});

	it.each([
		['damaged', 4000],
		['bomb', 40_000_000],
	])('is %s when an entry that says 10 bytes inflates to %i', async (code, bytes) => {
		const zip = await open(patchDirectory(writeZip([{ name: 'a.xml', data: Buffer.alloc(bytes, '<a/>') }]), 0, 24, 10));
		const entry = zip.find('a.xml');
		await expect(entry && zip.read(entry)).rejects.toMatchObject({ code });
	});

	it('is a bomb when it packs too well to be a document', async () => {
		const zeros = writeZip([{ name: 'z', data: Buffer.alloc(80 * 1024 * 1024) }]);
		await expect(open(zeros)).rejects.toMatchObject({ code: 'bomb' });
	});

	it('is damaged when entries share bytes', async () => {
		await expect(open(patchDirectory(sample, 1, 42, 0))).rejects.toMatchObject({ code: 'damaged' });
	});

	it('is damaged when a checksum fails', async () => {
		const zip = await open(patchDirectory(sample, 1, 16, 1));
		const entry = zip.find('目录/b.bin');
		await expect(entry && zip.read(entry)).rejects.toMatchObject({ code: 'damaged' });
	});
});
