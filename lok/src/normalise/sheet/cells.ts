/** A rectangle of cells, all four from 1, inclusive. */
export interface Area {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
}

/** `AB` → 28; 0 for no letters. */
export function columnNumber(letters: string): number {
	let number = 0;
	for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
	return number;
}

/** 28 → `AB`. */
export function columnLetters(number: number): string {
	let rest = number;
	let letters = '';
	while (rest > 0) {
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
		rest = Math.floor((rest - 1) / 26);
	}
	return letters;
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** `B3` or `B3:D9`; undefined for anything else. */
export function parseArea(reference: string): Area | undefined {
	const [first = '', last = first] = reference.split(':');
	const from = cellPattern.exec(first);
	const to = cellPattern.exec(last);
	if (from === null || to === null) return undefined;
	return {
		top: Number(from[2]),
		left: columnNumber(from[1] ?? ''),
		bottom: Number(to[2]),
		right: columnNumber(to[1] ?? ''),
	};
}
