import { join } from 'node:path';
import { printed } from '@pacesetter/lok';
import { root } from '../lib/folders.ts';

const size = 40;

/** A character as printed, as a vector of length 1 around its mean. */
async function pictureOf(char: string): Promise<Float32Array> {
	const data = await printed(char, join(root, '.setup/fonts/PacesetterBiaoSong-Regular.otf'), size);
	const values = Float32Array.from(data);
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	let norm = 0;
	for (let at = 0; at < values.length; at += 1) {
		values[at] = (values[at] ?? 0) - mean;
		norm += (values[at] ?? 0) ** 2;
	}
	return values.map((value) => value / Math.sqrt(norm || 1));
}

/** As much alike as this, of 1, and so many for each: fewer would leave out 未 and 末, more would make all of one frame alike. */
const least = 0.62;
const most = 10;

/** For each character those that look most like it as printed. */
export async function lookalikes(chars: readonly string[]): Promise<Record<string, string>> {
	const pictures: Float32Array[] = [];
	for (const char of chars) pictures.push(await pictureOf(char));
	const near = chars.map((): { char: string; same: number }[] => []);
	for (const [index, own] of pictures.entries()) {
		for (const [at, other] of pictures.slice(0, index).entries()) {
			let same = 0;
			for (let pixel = 0; pixel < own.length; pixel += 1) same += (own[pixel] ?? 0) * (other[pixel] ?? 0);
			if (same < least) continue;
			near[index]?.push({ char: chars[at] ?? '', same });
			near[at]?.push({ char: chars[index] ?? '', same });
		}
	}
	const rows = near.map((all, index): [string, string] => {
		const best = all.toSorted((a, b) => b.same - a.same).slice(0, most);
		return [chars[index] ?? '', best.map(({ char }) => char).join('')];
	});
	return Object.fromEntries(rows.filter(([, others]) => others !== ''));
}
