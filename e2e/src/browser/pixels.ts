import type { Page } from 'playwright-core';

export interface Pixels {
	readonly width: number;
	readonly height: number;
	/** Red, green, blue and alpha of each. */
	readonly data: Buffer;
}

/** The pixels of a picture as a browser shows it, made smaller where it is wider than asked. */
export async function pixelsOf(page: Page, picture: Buffer, type: string, widest: number): Promise<Pixels> {
	const asked = { encoded: picture.toString('base64'), type, widest };
	const { data, ...size } = await page.evaluate(async ({ encoded, type, widest }) => {
		const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes], { type }));
		const scale = Math.min(1, widest / image.width);
		const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
		const pen = new OffscreenCanvas(width, height).getContext('2d');
		if (!pen) throw new Error('nothing to draw on');
		pen.drawImage(image, 0, 0, width, height);
		const { data } = pen.getImageData(0, 0, width, height);
		let signs = '';
		for (let at = 0; at < data.length; at += 8192) signs += String.fromCharCode(...data.subarray(at, at + 8192));
		return { width, height, data: btoa(signs) };
	}, asked);
	return { ...size, data: Buffer.from(data, 'base64') };
}
