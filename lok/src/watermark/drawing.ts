import sharp from 'sharp';

/** The fonts in which text on pictures is written. */
export const drawnIn = 'Noto Sans CJK SC, Noto Serif CJK SC, DejaVu Sans, sans-serif';

/** A drawing (SVG) as a picture of its own size. */
export const draw = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png().toBuffer();
