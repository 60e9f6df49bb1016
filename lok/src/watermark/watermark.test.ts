import sharp from 'sharp';
import { expect, test } from 'vitest';
import { watermark } from './watermark.ts';

const page = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#fff' } })
		.png()
		.toBuffer();

/** How many dots of each quarter of a picture are no longer white. */
async function markedIn(picture: Buffer): Promise<number[]> {
	const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
	const marked = [0, 0, 0, 0];
	for (let at = 0; at < info.width * info.height; at += 1) {
		const quarter = (at % info.width < info.width / 2 ? 0 : 1) + (at < data.length / info.channels / 2 ? 0 : 2);
		if ((data[at * info.channels] ?? 255) < 250) marked[quarter] = (marked[quarter] ?? 0) + 1;
	}
	return marked;
}

test('every part of a page is marked, palely, and its size stays', async () => {
	const marked = await watermark(await page(800, 1131), '江某 1000001 2026-11-25');
	expect(await sharp(marked).metadata()).toMatchObject({ width: 800, height: 1131, format: 'png' });
	for (const quarter of await markedIn(marked)) expect(quarter).toBeGreaterThan(500);
	const { channels } = await sharp(marked).stats();
	expect(channels[0]?.min).toBeGreaterThan(180);
});

test('two texts give two pictures, one text the same one', async () => {
	const blank = await page(800, 1131);
	const [one, same, other] = [
		await watermark(blank, 'a****1 2026-11-25'),
		await watermark(blank, 'a****1 2026-11-25'),
		await watermark(blank, 'b****2 2026-11-25'),
	];
	expect(one.equals(same)).toBe(true);
	expect(one.equals(other)).toBe(false);
});

test('signs that mean something in a drawing are text, and a page of a few dots is no trouble', async () => {
	await expect(watermark(await page(1, 1), '<script>&"')).resolves.toBeInstanceOf(Buffer);
});
