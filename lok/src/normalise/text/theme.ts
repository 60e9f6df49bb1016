/** How a document is set. Sizes in half points, spacing in twips. */
export interface Theme {
	readonly body: { readonly size: number; readonly line: number; readonly font: string };
	/** Level 1 to 6. */
	readonly headings: readonly { readonly size: number; readonly font: string; readonly bold: boolean }[];
	readonly codeSize: number;
	readonly tableSize: number;
	/** Two characters at the start of a paragraph, where the source doesn't bring its own. */
	readonly indentFirst: boolean;
	readonly margins: Margins;
}

/** Twips. */
export interface Margins {
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
}

/** A4. */
export const page = { width: 11906, height: 16838 } as const;

/** GB/T 9704: 37 mm above, 35 below, 28 left, 26 right. */
const official: Margins = { top: 2098, bottom: 1984, left: 1587, right: 1474 };
/** 20 mm all round. */
export const narrow: Margins = { top: 1134, bottom: 1134, left: 1134, right: 1134 };

/** After GB/T 9704: body in 3 hao FangSong at 28 points a line, title in XiaoBiaoSong, headings in Hei and Kai. */
export const chinese: Theme = {
	body: { size: 32, line: 560, font: '仿宋_GB2312' },
	headings: [
		{ size: 44, font: '方正小标宋简体', bold: false },
		{ size: 32, font: '黑体', bold: false },
		{ size: 32, font: '楷体_GB2312', bold: true },
		{ size: 32, font: '仿宋_GB2312', bold: true },
		{ size: 32, font: '仿宋_GB2312', bold: true },
		{ size: 32, font: '仿宋_GB2312', bold: false },
	],
	codeSize: 21,
	tableSize: 24,
	indentFirst: true,
	margins: official,
};

export const western: Theme = {
	body: { size: 24, line: 360, font: '宋体' },
	headings: [40, 32, 28, 26, 24, 24].map((size) => ({ size, font: '宋体', bold: true })),
	codeSize: 18,
	tableSize: 20,
	indentFirst: false,
	margins: official,
};

/** For text of book length: three times as much on a page, and LibreOffice's time grows faster than the pages do. */
export const compact: Theme = {
	...chinese,
	body: { size: 21, line: 300, font: '宋体' },
	codeSize: 16,
	margins: narrow,
};

const fonts = (font: string, latin = 'Times New Roman') =>
	`<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:cs="${latin}" w:eastAsia="${font}"/>`;
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const style = (id: string, paragraph: string, run: string, base = 'Body') =>
	`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

/** The styles part. */
export function stylesXml(theme: Theme): string {
	const { body } = theme;
	const headings = theme.headings.map((heading, index) =>
		style(
			`Heading${index + 1}`,
			`<w:keepNext/><w:keepLines/><w:spacing w:before="${index === 0 ? 240 : 120}" w:after="${index === 0 ? 240 : 60}" w:line="240" w:lineRule="auto"/>${
				index === 0 ? '<w:jc w:val="center"/>' : ''
			}<w:outlineLvl w:val="${index}"/>`,
			`${fonts(heading.font)}${heading.bold ? '<w:b/>' : ''}${size(heading.size)}`,
		),
	);
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
		'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
		`<w:docDefaults><w:rPrDefault><w:rPr>${fonts(body.font)}${size(body.size)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>`,
		`<w:style w:type="paragraph" w:default="1" w:styleId="Body"><w:name w:val="Normal"/><w:pPr><w:widowControl w:val="0"/><w:spacing w:line="${body.line}" w:lineRule="atLeast"/></w:pPr></w:style>`,
		...headings,
		style('List', '', ''),
		style('Quote', '<w:ind w:left="420"/>', fonts('楷体_GB2312')),
		style(
			'Code',
			'<w:spacing w:line="240" w:lineRule="auto"/>',
			`${fonts('宋体', 'Courier New')}${size(theme.codeSize)}`,
		),
		style(
			'Cell',
			'<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>',
			`${fonts('宋体')}${size(theme.tableSize)}`,
		),
		'</w:styles>',
	].join('');
}
