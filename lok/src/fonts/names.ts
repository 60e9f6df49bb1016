import { type Sfnt, viewOf } from './sfnt.ts';

/** Gives the font these names and no others, in English for Windows, which every reader of fonts understands. */
export function setNames(font: Sfnt, family: string, style: 'Regular' | 'Bold'): void {
	const full = style === 'Regular' ? family : `${family} ${style}`;
	const postScript = `${family.replaceAll(' ', '')}-${style}`;
	const records: [id: number, text: string][] = [
		[1, family],
		[2, style],
		[3, postScript],
		[4, full],
		[5, 'Version 1.0'],
		[6, postScript],
	];
	const storage = 6 + 12 * records.length;
	const bytes = new Uint8Array(storage + 2 * records.reduce((sum, [, text]) => sum + text.length, 0));
	const view = viewOf(bytes);
	view.setUint16(2, records.length);
	view.setUint16(4, storage);
	let offset = 0;
	for (const [i, [id, text]] of records.entries()) {
		for (const [field, value] of [3, 1, 0x409, id, 2 * text.length, offset].entries()) {
			view.setUint16(6 + 12 * i + 2 * field, value);
		}
		for (let c = 0; c < text.length; c += 1) view.setUint16(storage + offset + 2 * c, text.charCodeAt(c));
		offset += 2 * text.length;
	}
	font.tables.set('name', bytes);
}
