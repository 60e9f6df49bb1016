import sharp from 'sharp';

/** Large enough that its strokes are whole before it is made small. */
const drawn = 200;
/** Strokes that lie beside each other should be near: so many pixels of the small picture. */
const blur = 1.2;

/**
 * A character as a font prints it, filling a square, each pixel from 0 to 255.
 * @param file the font's
 */
export async function printed(char: string, file: string, size: number): Promise<Uint8Array> {
	const text = { text: char, fontfile: file, font: 'Pacesetter', width: drawn, height: drawn };
	const picture = await sharp({ text }).png().toBuffer();
	return sharp(picture).resize(size, size, { fit: 'fill' }).blur(blur).greyscale().raw().toBuffer();
}
