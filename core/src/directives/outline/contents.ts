import type { Paragraph } from './paragraph.ts';

const heading = /^(?:目\s*录|contents)$/i;

/** Where a row of some characters begins that ends at a place: walked back, since a line may be one long row of blanks. */
function rowBefore(text: string, end: number, chars: RegExp): number {
	let at = end;
	while (at > 0 && chars.test(text.charAt(at - 1))) at -= 1;
	return at;
}

/** Where a line's page begins, with what leads to it; the line's end where none is told. */
function pageBehind(text: string): number {
	const digits = rowBefore(text, text.length, /\d/);
	const row = rowBefore(text, digits, /[.．·…\s]/);
	const count = text.length - digits;
	const leads = digits - row >= 2 || text.slice(row, digits) === '\t';
	return count >= 1 && count <= 4 && leads ? row : text.length;
}

/** Five dots or more before a page, or before the line's end. */
function hasLeaders(text: string): boolean {
	const digits = rowBefore(text, text.length, /\d/);
	const blanks = rowBefore(text, digits, /\s/);
	return text.length - digits <= 4 && blanks - rowBefore(text, blanks, /[.．·…]/) >= 5;
}

const bare = (text: string): string => text.slice(0, pageBehind(text)).replace(/[\s\u3000]/g, '');

/** The lines of a table of contents: what stands below 目录 and again as a heading later, and lines that end in a page. */
export function contentsOf(paragraphs: readonly Paragraph[]): Set<Paragraph> {
	const listed = new Set(
		paragraphs.filter(({ hint, text }) => hint?.contents === true || heading.test(text) || hasLeaders(text)),
	);
	const later = new Map<string, number>();
	paragraphs.forEach(({ text }, index) => {
		later.set(bare(text), index);
	});
	const begins = paragraphs.findIndex(({ text }) => heading.test(text));
	if (begins < 0) return listed;
	for (const [offset, paragraph] of paragraphs.slice(begins + 1).entries()) {
		const again = (later.get(bare(paragraph.text)) ?? 0) > begins + 1 + offset;
		if (!again && pageBehind(paragraph.text) === paragraph.text.length) break;
		listed.add(paragraph);
	}
	return listed;
}
