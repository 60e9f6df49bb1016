import { draw, drawnIn } from '@pacesetter/lok';
import { encode } from 'uqr';
import { element, type Xml, xmlDocument } from '../../platform/text/index.ts';

/** Dots a module is wide: a picture of about a thousand, as large as posters need, without half dots. */
const dot = 24;
/** Cameras want so many empty modules around it. */
const quiet = 4;
/** The title under it: how high its letters are, how far its lines are apart, and how many there are at most. */
const [letter, line, mostLines] = [44, 64, 3];

/** Han take a full width, what stands in Latin about half of one. */
const widthOf = (sign: string): number => (/[\u0020-\u024f]/.test(sign) ? 0.55 : 1);

/** Breaks a title into lines of so many full widths; what does not fit is cut. */
export function titleLines(title: string, most: number): string[] {
	const lines: string[] = [];
	let [text, width] = ['', 0];
	for (const sign of title.trim()) {
		if (width + widthOf(sign) > most) {
			lines.push(text.trim());
			[text, width] = ['', 0];
		}
		text += sign;
		width += widthOf(sign);
	}
	lines.push(text.trim());
	if (lines.length <= mostLines) return lines;
	return lines.slice(0, mostLines).map((each, at) => (at === mostLines - 1 ? `${each.slice(0, -1)}…` : each));
}

/** A picture of an address for posters, with its title under it. */
export function drawPoster(address: string, title: string): Promise<Buffer> {
	const { data, size } = encode(address, { ecc: 'M', border: quiet });
	const side = size * dot;
	const lines = titleLines(title, (side - 2 * quiet * dot) / letter);
	const squares = data.flatMap((row, y) =>
		row.flatMap((dark, x) => (dark ? [`M${x * dot},${y * dot}h${dot}v${dot}h-${dot}z`] : [])),
	);
	const written = lines.map(
		(text, at): Xml =>
			element(
				'text',
				{
					x: side / 2,
					y: side + at * line + letter / 2,
					'text-anchor': 'middle',
					'font-size': letter,
					'font-family': drawnIn,
				},
				text,
			),
	);
	const height = side + lines.length * line + (quiet * dot) / 2;
	const all = { width: side, height };
	return draw(
		xmlDocument(
			element(
				'svg',
				{ xmlns: 'http://www.w3.org/2000/svg', ...all },
				element('rect', { ...all, fill: '#fff' }),
				element('path', { d: squares.join(''), 'shape-rendering': 'crispEdges' }),
				...written,
			),
		),
	);
}
