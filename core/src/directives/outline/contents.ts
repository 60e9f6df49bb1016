import type { Paragraph } from './paragraph.ts';

const heading = /^(?:目\s*录|contents)$/i;
const pageBehind = /(?:[.．·…\s\t]{2,}|\t)\s*\d{1,4}$/;
const leaders = /[.．·…]{5,}\s*\d{0,4}$/;
const bare = (text: string): string => text.replace(pageBehind, '').replace(/[\s\u3000]/g, '');

/** The lines of a table of contents: what stands below 目录 and again as a heading later, and lines that end in a page. */
export function contentsOf(paragraphs: readonly Paragraph[]): Set<Paragraph> {
	const listed = new Set(
		paragraphs.filter(({ hint, text }) => hint?.contents === true || heading.test(text) || leaders.test(text)),
	);
	const later = new Map<string, number>();
	paragraphs.forEach(({ text }, index) => {
		later.set(bare(text), index);
	});
	const begins = paragraphs.findIndex(({ text }) => heading.test(text));
	if (begins < 0) return listed;
	for (const [offset, paragraph] of paragraphs.slice(begins + 1).entries()) {
		const again = (later.get(bare(paragraph.text)) ?? 0) > begins + 1 + offset;
		if (!again && !pageBehind.test(paragraph.text)) break;
		listed.add(paragraph);
	}
	return listed;
}
