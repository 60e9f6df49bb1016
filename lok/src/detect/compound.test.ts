import { expect, it } from 'vitest';
import { bufferSource } from '../zip/index.ts';
import { openCompound } from './compound.ts';
import { compound, wordStream } from './samples.ts';

/** A file whose Word stream claims to be this long, and whose first sector, large or small, follows itself if wished. */
function forged(bytes: number, claimed: number, circular: boolean): Buffer {
	const file = compound({ WordDocument: wordStream(0, bytes) });
	const entry = file.indexOf(Buffer.from('WordDocument', 'utf16le'));
	file.writeUInt32LE(claimed, entry + 120);
	const table = (file.readUInt32LE(bytes < 4096 ? 60 : 76) + 1) * 512;
	const start = file.readUInt32LE(entry + 116);
	if (circular) file.writeUInt32LE(start, table + start * 4);
	return file;
}

it.each([
	['of large sectors', 8192, 0xffffffff, 512],
	['of small ones', 200, 4000, 64],
])('a chain %s in a circle ends where it comes round', async (_, bytes, claimed, length) => {
	const file = await openCompound(bufferSource(forged(bytes, claimed, true)));
	expect(await file.pieces('WordDocument')).toEqual([{ at: expect.any(Number), length }]);
	expect(await file.head('WordDocument', 0xffffffff)).toHaveLength(length);
});

it('a made-up size gives no more than the chain holds', async () => {
	const file = await openCompound(bufferSource(forged(8192, 0xffffffff, false)));
	expect(await file.pieces('WordDocument')).toHaveLength(8192 / 512);
	expect(await file.head('WordDocument', 0xffffffff)).toHaveLength(8192);
});
