import { estimateEms } from './text-layer.ts';

const latin = /[\w,.;:)]$/;

/**
 * A page's text with lines joined that were broken only by the width of the paper: a line nearly as long as the
 * page's longest goes on in the next. So it reads well on a phone, which breaks lines elsewhere.
 */
export function reflow(text: string): string {
	const lines = text.trim().split(/\r?\n/);
	const full = Math.max(...lines.map(estimateEms)) - 2.5;
	return lines
		.map((line, index) => {
			if (index === lines.length - 1) return line;
			if (estimateEms(line) < full || full < 12) return `${line}\n`;
			return latin.test(line) && /^\w/.test(lines[index + 1] ?? '') ? `${line} ` : line;
		})
		.join('');
}
