import { ConvertError, type Limits } from './types.ts';

/** Generous for any honest document, and small enough that a hostile one costs minutes, not the machine. */
export const defaultLimits: Limits = {
	inputBytes: 200 * 1024 * 1024,
	outputBytes: 500 * 1024 * 1024,
	pages: 3000,
	wallMs: 120_000,
	cpuMs: 120_000,
	memoryMb: 2048,
};

/** A request's limits, then the converter's, then the default, key by key. */
export function mergeLimits(request: Partial<Limits> = {}, converter: Partial<Limits> = {}): Limits {
	return { ...defaultLimits, ...converter, ...request };
}

/** @throws ConvertError `too_many_pages` */
export function checkPages(pages: number, most: number): void {
	if (pages > most) throw new ConvertError('too_many_pages', `${pages} pages, over ${most}`);
}
