import type { ParagraphStyle, Run } from './blocks.ts';

/** Nothing inside these is shown on paper; some fetch or run. */
export const hiddenTags = new Set(
	`script style iframe frame frameset object embed applet svg math template head noscript audio video canvas noembed
	noframes select textarea datalist dialog`.split(/\s+/),
);

/** These end the paragraph before them and after them. */
export const blockTags = new Set(
	`address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
	h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption`.split(
		/\s+/,
	),
);

export type Marks = Omit<Run, 'text'>;

export const inlineMarks: Readonly<Record<string, Marks>> = {
	b: { bold: true },
	strong: { bold: true },
	th: { bold: true },
	dt: { bold: true },
	i: { italic: true },
	em: { italic: true },
	cite: { italic: true },
	u: { underline: true },
	ins: { underline: true },
	s: { strike: true },
	del: { strike: true },
	strike: { strike: true },
	code: { code: true },
	kbd: { code: true },
	samp: { code: true },
	tt: { code: true },
	sup: { raised: 'superscript' },
	sub: { raised: 'subscript' },
};

export const headings: Readonly<Record<string, ParagraphStyle>> = {
	h1: 'Heading1',
	h2: 'Heading2',
	h3: 'Heading3',
	h4: 'Heading4',
	h5: 'Heading5',
	h6: 'Heading6',
};

/** Enough for any style written by hand or by Word; bounds the search in it. */
const longestStyle = 2000;

/** What a style attribute says that is kept. Addresses in it are never looked at. */
export function styleMarks(attribute: string): Marks {
	const style = attribute.slice(0, longestStyle);
	return {
		...(/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style) ? { bold: true } : {}),
		...(/font-style\s*:\s*italic/i.test(style) ? { italic: true } : {}),
		...(/text-decoration[^;:]*:[^;]*underline/i.test(style) ? { underline: true } : {}),
		...(/text-decoration[^;:]*:[^;]*line-through/i.test(style) ? { strike: true } : {}),
	};
}

export function alignment(attributes: Readonly<Record<string, string>>): 'center' | 'right' | 'left' | undefined {
	const said =
		/text-align\s*:\s*(center|right|left|justify)/i.exec(attributes.style?.slice(0, longestStyle) ?? '')?.[1] ??
		attributes.align;
	const value = said?.toLowerCase();
	if (value === 'justify') return 'left';
	return value === 'center' || value === 'right' || value === 'left' ? value : undefined;
}

export const isHidden = (attributes: Readonly<Record<string, string>>) =>
	'hidden' in attributes || /display\s*:\s*none/i.test(attributes.style?.slice(0, longestStyle) ?? '');
