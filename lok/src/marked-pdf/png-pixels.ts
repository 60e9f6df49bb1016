import type { PdfImage } from './pdf.ts';

const signature = 8;

/** The pixels of a PNG of eight bits a channel without transparency, as PDF takes them: compressed as they are. */
export function pngPixels(png: Buffer): PdfImage {
	const pieces: Buffer[] = [];
	let head: Buffer = Buffer.alloc(13);
	for (let at = signature; at + 8 <= png.length; ) {
		const [length, name] = [png.readUInt32BE(at), png.toString('latin1', at + 4, at + 8)];
		const data = png.subarray(at + 8, at + 8 + length);
		if (name === 'IHDR') head = data;
		if (name === 'IDAT') pieces.push(data);
		at += length + 12;
	}
	const [width, height, colourType] = [head.readUInt32BE(0), head.readUInt32BE(4), head.readUInt8(9)];
	if (head.readUInt8(8) !== 8 || (colourType !== 0 && colourType !== 2)) throw new Error('not a plain PNG');
	const colours = colourType === 0 ? 1 : 3;
	const predictor = `/Predictor 15 /Colors ${colours} /BitsPerComponent 8 /Columns ${width}`;
	return {
		data: Buffer.concat(pieces),
		width,
		height,
		space: colours === 1 ? 'DeviceGray' : 'DeviceRGB',
		filter: `/FlateDecode /DecodeParms << ${predictor} >>`,
	};
}
