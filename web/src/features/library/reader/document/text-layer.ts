import type { TextBox } from '@pacesetter/core/library';

/**
 * Where a run lies above the picture. All lengths in per cent of the page's width, but `top` of its height, so that
 * one style holds at every size of picture. `stretch` makes the browser's font as wide as the document's.
 */
export interface PlacedText {
	/** Its number among the page's boxes. */
	readonly box: number;
	/** With a line break where the line ends. */
	readonly text: string;
	readonly left: number;
	readonly top: number;
	readonly size: number;
	readonly width: number;
	readonly stretch: number;
}

// Quotes, dashes and dots are as wide as a character in Chinese fonts.
const wide =
	/[\u2014\u2018\u2019\u201c\u201d\u2026\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const narrow = /[ilj.,:;'|!()[\]\s]/;

/** About how wide a text is in an ordinary font, in ems. The browser's script measures exactly where it runs. */
export function estimateEms(text: string): number {
	let ems = 0;
	for (const character of text) {
		const astral = (character.codePointAt(0) ?? 0) > 0xffff;
		ems += astral || wide.test(character) ? 1 : narrow.test(character) ? 0.28 : 0.56;
	}
	return ems;
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Whether a run is the last of its line: what is copied breaks there. */
const endsLine = (box: TextBox, next: TextBox | undefined): boolean =>
	next !== undefined && Math.abs(next.y + next.height / 2 - box.y - box.height / 2) > box.height / 2;

/** Runs that a reader can select; a run of blanks or without extent is none. */
export function placeText(boxes: readonly TextBox[], page: { width: number; height: number }): PlacedText[] {
	return boxes.flatMap((box, index) => {
		const text = box.text.trimEnd();
		const size = Math.min(box.size || box.height, box.height * 1.5 || box.size);
		if (text === '' || !(size > 0) || !(box.width > 0)) return [];
		const top = box.y + (box.height - size) / 2;
		return {
			box: index,
			text: endsLine(box, boxes[index + 1]) ? `${text}\n` : box.text.replace(/\r?\n$/, ''),
			left: round((100 * box.x) / page.width, 2),
			top: round((100 * top) / page.height, 2),
			size: round((100 * size) / page.width, 3),
			width: round((100 * box.width) / page.width, 2),
			stretch: round(box.width / (estimateEms(text) * size), 3),
		};
	});
}
