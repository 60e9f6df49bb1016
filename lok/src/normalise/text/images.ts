import sharp from 'sharp';
import type { Picture } from './blocks.ts';

const dataUrl = /^\s*data:image\/(?:png|jpe?g|gif)\s*;\s*base64\s*,([A-Za-z0-9+/=\s]+)$/i;
const maxBytes = 8 * 1024 * 1024;
const maxPixels = 50_000_000;

/** A picture carried inside the document itself; undefined for one that lies elsewhere, is too big or isn't one. */
export async function inlinePicture(address: string): Promise<Picture | undefined> {
	if (address.length > maxBytes * 1.4) return undefined;
	const encoded = dataUrl.exec(address)?.[1];
	if (encoded === undefined) return undefined;
	const data = Buffer.from(encoded, 'base64');
	try {
		const { format: type, width, height } = await sharp(data).metadata();
		if ((type !== 'png' && type !== 'jpeg' && type !== 'gif') || width * height > maxPixels) return undefined;
		return { kind: 'picture', data, type, width, height };
	} catch {
		return undefined;
	}
}
