/** A picture ready for PNG: rows of packed samples, each after a filter byte of 0. */
export interface PngRows {
	readonly width: number;
	readonly height: number;
	/** Bits of a sample. */
	readonly depth: 4 | 8;
	/** What the samples stand for, 12 bits each (four of red, green, blue); absent where they are greys. */
	readonly palette?: readonly number[];
	readonly rows: Uint8Array;
}

/** 8 bits to the nearest of 16 levels, without a division. */
export const levelOf = (value: number): number => ((value & 255) * 241 + 2048) >> 12;
