/** Where the ink of a printed line ends, from the edges of its box in CSS pixels; positive is inside the box. */
export interface InkedLine {
	readonly text: string;
	readonly em: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/**
 * Runs in the page, so it stands alone: compares boxes of the text layer with the picture's dark pixels around them.
 * Left out are lines that others stand beside on the same height, short ones, and those that begin or end with a mark
 * of punctuation, whose ink fills a part of its place only.
 */
export function inkAround(runs: readonly (HTMLElement | SVGElement)[]): InkedLine[] {
	const boxes = runs.map((run) => ({ text: run.textContent ?? '', box: run.getBoundingClientRect() }));
	const alone = boxes.filter(
		({ text, box }) =>
			/^\p{L}.{2,}\p{L}$/u.test(text.trim()) &&
			boxes.filter((each) => each.box.top < box.bottom && each.box.bottom > box.top).length === 1,
	);
	const picture = runs[0]?.closest('section')?.querySelector('img');
	const canvas = document.createElement('canvas');
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (!picture || !pen) return [];
	const frame = picture.getBoundingClientRect();
	canvas.width = picture.naturalWidth;
	canvas.height = picture.naturalHeight;
	pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
	const scale = canvas.width / frame.width;
	return alone.flatMap(({ text, box }) => {
		const em = box.height;
		const [x, y] = [Math.max(0, (box.left - frame.left - em) * scale), (box.top - frame.top - em * 0.3) * scale];
		const [width, height] = [Math.floor((box.width + 2 * em) * scale), Math.floor(em * 1.6 * scale)];
		const { data } = pen.getImageData(x, y, width, height);
		const dark: { x: number; y: number }[] = [];
		for (let pixel = 0; pixel < width * height; pixel += 1) {
			const light = (data[pixel * 4] ?? 255) + (data[pixel * 4 + 1] ?? 255) + (data[pixel * 4 + 2] ?? 255);
			if (light < 3 * 140) dark.push({ x: pixel % width, y: Math.floor(pixel / width) });
		}
		if (dark.length === 0) return [{ text, em, left: Infinity, right: Infinity, top: Infinity, bottom: Infinity }];
		const [xs, ys] = [dark.map((pixel) => pixel.x), dark.map((pixel) => pixel.y)];
		const page = (pixel: number, origin: number, from: number) => (pixel + origin) / scale + from;
		return [
			{
				text,
				em,
				left:
					page(
						xs.reduce((a, b) => Math.min(a, b)),
						x,
						frame.left,
					) - box.left,
				right:
					box.right -
					page(
						xs.reduce((a, b) => Math.max(a, b)),
						x,
						frame.left,
					),
				top:
					page(
						ys.reduce((a, b) => Math.min(a, b)),
						y,
						frame.top,
					) - box.top,
				bottom:
					box.bottom -
					page(
						ys.reduce((a, b) => Math.max(a, b)),
						y,
						frame.top,
					),
			},
		];
	});
}
