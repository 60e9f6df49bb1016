import { storage } from './storage.ts';

/** Where reading stopped on this device, for who has no account: documents with their pages, the last one first. */
const place = 'pacesetter.positions';
const most = 20;
const off = 'off';

type Position = readonly [number: number, page: number];

/** What was kept, as it was written; what is not understood is left out. */
export function positionsIn(text: string): Position[] {
	return text.split(' ').flatMap((entry): Position[] => {
		const [number, page] = entry.split(':').map(Number);
		return number && page && Number.isSafeInteger(number) && Number.isSafeInteger(page) ? [[number, page]] : [];
	});
}

/** Written with one more, the newest first. */
export const withPosition = (text: string, number: number, page: number): string =>
	[[number, page], ...positionsIn(text).filter(([other]) => other !== number)]
		.slice(0, most)
		.map((position) => position.join(':'))
		.join(' ');

const kept = (): string => storage()?.getItem(place) ?? '';

export const positionHere = (number: number): number | null =>
	positionsIn(kept()).find(([other]) => other === number)?.[1] ?? null;

export function keepPositionHere(number: number, page: number): void {
	if (kept() !== off) storage()?.setItem(place, withPosition(kept(), number, page));
}

/** From now on nothing is kept here, and what was kept is forgotten. */
export const forgetPositionsHere = (): void => storage()?.setItem(place, off);
