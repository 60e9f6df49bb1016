/** The page of GB/T 9704-2012, in millimetres and points. */
export const page = { width: 210, height: 297, top: 37, left: 28, textWidth: 156, textHeight: 225 } as const;

/** 三号, of which 28 stand in a line and 22 lines on a page. */
export const grid = { characters: 28, lines: 22, size: 16 } as const;

/** 二号, 三号, 四号, 小四 and 五号 in points. */
export const sizes = { title: 22, body: 16, small: 14, table: 12, note: 10.5 } as const;

/** A title has so many characters in a line. */
const titleLine = Math.floor(442 / sizes.title);

const wide = /[^\x20-\x7e]/;
/** How wide a text is in characters; Latin letters and digits take half. */
export const widthOf = (text: string): number =>
	[...text].reduce((sum, character) => sum + (wide.test(character) ? 1 : 0.5), 0);

/** Words that a line doesn't end before, since they belong to what stands before them. */
const clinging = /^[的了和与及、，。；：！？”’》）〉】…—]/;
/** Nothing is left alone at the end of a line that opens something. */
const opening = /[“‘《（〈【]$/;
const latin = /[A-Za-z0-9]$/;

const mayBreak = (before: string, after: string): boolean =>
	!clinging.test(after) && !opening.test(before) && !(latin.test(before) && /^[A-Za-z0-9]/.test(after));

/**
 * A title in lines of nearly the same length, since one that fills its line and leaves two characters for the next is
 * not fit to be seen. What breaks nowhere is left whole.
 */
export function titleLines(title: string): string[] {
	const lines = Math.ceil(widthOf(title) / titleLine);
	if (lines <= 1) return title === '' ? [] : [title];
	const characters = [...title];
	const wanted = widthOf(title) / lines;
	const found: string[] = [];
	let line = '';
	for (const [place, character] of characters.entries()) {
		line += character;
		const rest = characters.slice(place + 1).join('');
		const left = lines - found.length - 1;
		const full = widthOf(line) >= wanted - 1 && widthOf(rest) <= left * titleLine;
		if (left > 0 && rest !== '' && full && mayBreak(line, rest)) {
			found.push(line);
			line = '';
		}
	}
	return [...found, line];
}
