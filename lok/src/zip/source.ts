import { open } from 'node:fs/promises';

/** Random access to bytes, so that a big file need not be read whole. */
export interface ByteSource {
	readonly size: number;
	/** At most `length` bytes from `offset`; fewer at the end. */
	read(offset: number, length: number): Promise<Buffer>;
}

export function bufferSource(buffer: Buffer): ByteSource {
	return {
		size: buffer.length,
		read: async (offset, length) => buffer.subarray(Math.max(0, offset), Math.max(0, offset + length)),
	};
}

/** Opens a file for the time of `use`. */
export async function withFile<T>(path: string, use: (source: ByteSource) => Promise<T>): Promise<T> {
	const handle = await open(path, 'r');
	try {
		const { size } = await handle.stat();
		return await use({
			size,
			read: async (offset, length) => {
				const wanted = Math.max(0, Math.min(length, size - offset));
				const buffer = Buffer.alloc(wanted);
				const { bytesRead } = await handle.read(buffer, 0, wanted, offset);
				return buffer.subarray(0, bytesRead);
			},
		});
	} finally {
		await handle.close();
	}
}
