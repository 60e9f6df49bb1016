import { textWidth } from '../sheet/grid.ts';
import { page, type Theme } from './theme.ts';

/** The pages that plain text takes at least when set so: whole lines of full-width characters, whole pages of lines. */
export function pagesAtLeast(text: string, { body, margins }: Theme): number {
	const perLine = Math.floor((page.width - margins.left - margins.right) / (body.size * 10)) * 2;
	const perPage = Math.floor((page.height - margins.top - margins.bottom) / body.line);
	let lines = 0;
	for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line) / perLine));
	return Math.ceil(lines / perPage);
}
