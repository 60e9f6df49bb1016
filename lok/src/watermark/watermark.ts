import sharp, { type Sharp } from 'sharp';
import { draw, drawnIn } from './drawing.ts';

/** Before it is drawn over a page: how much of a page's width a line of text is high, and the tile it stands in, in lines. */
const [line, wide, high] = [1 / 50, 26, 12];
const colour = { paint: '#000', opacity: 0.13 };
/** Readers turn pages one after the other: what was drawn for one page serves the next. */
const mostTiles = 64;

const tiles = new Map<string, Promise<Buffer>>();

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function drawTile(text: string, width: number, height: number): Promise<Buffer> {
	const size = Math.max(10, Math.round(width * line));
	const [w, h] = [Math.min(width, size * wide), Math.min(height, size * high)];
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><text x="50%" y="50%"
		text-anchor="middle" transform="rotate(-20 ${w / 2} ${h / 2})" font-size="${size}"
		font-family="${drawnIn}"
		fill="${colour.paint}" fill-opacity="${colour.opacity}">${escaped(text)}</text></svg>`;
	return draw(svg);
}

/** A tile that repeats over pages of one size. */
function tileOf(text: string, width: number, height: number): Promise<Buffer> {
	const key = `${width}x${height} ${text}`;
	const tile = tiles.get(key) ?? drawTile(text, width, height);
	tiles.delete(key);
	tiles.set(key, tile);
	// A tile that could not be drawn is drawn again by the next.
	tile.catch(() => tiles.delete(key));
	for (const oldest of tiles.keys()) {
		if (tiles.size <= mostTiles) break;
		tiles.delete(oldest);
	}
	return tile;
}

/**
 * A page picture with a pale text all over it, so that a photograph of any part of it tells what the text tells. As PNG,
 * whatever it was: that takes a third of the time of WebP.
 */
export const watermark = async (picture: Buffer, text: string): Promise<Buffer> =>
	(await marked(sharp(picture), text)).png({ compressionLevel: 1 }).toBuffer();

/** The same, to be written in whichever form. */
export async function marked(image: Sharp, text: string): Promise<Sharp> {
	const { width, height } = await image.metadata();
	const tile = await tileOf(text, width, height);
	return image.composite([{ input: tile, tile: true }]);
}
