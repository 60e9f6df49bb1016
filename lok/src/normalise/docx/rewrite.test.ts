import { describe, expect, it } from 'vitest';
import { rewritten } from './samples.ts';

const officialSection = `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1587" w:right="1474"/>`;
const grid = (attributes: string) => `${officialSection}<w:docGrid ${attributes}/>`;
const text = (content: string) => `<w:r><w:t>${content}</w:t></w:r>`;
const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

describe('rewriting a Word document', () => {
	it('turns the grids into spacing and takes them away', () => {
		const { document, styles } = rewritten({
			body: paragraph(text('甲')),
			section: grid('w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"'),
		});
		expect(document).not.toContain('docGrid');
		expect(document).toContain('<w:spacing w:line="579" w:lineRule="atLeast"/>');
		expect(styles).toMatch(/<w:rPrDefault><w:rPr>.*<w:spacing w:val="-5"\/>/);
	});

	it('reads a negative grid that LibreOffice wrote without its sign', () => {
		const section = (space: string) => grid(`w:type="linesAndChars" w:linePitch="579" w:charSpace="${space}"`);
		const [signed, unsigned] = ['-1230', '4294966066'].map((space) =>
			rewritten({ body: paragraph(text('甲')), section: section(space) }),
		);
		expect(unsigned).toEqual(signed);
	});

	it('leaves exact spacing and paragraphs off the grid alone', () => {
		const { document } = rewritten({
			body:
				paragraph(text('甲'), '<w:spacing w:line="560" w:lineRule="exact"/>') +
				paragraph(text('乙'), '<w:snapToGrid w:val="0"/>'),
			section: grid('w:type="lines" w:linePitch="312"'),
		});
		expect(document).toContain('<w:spacing w:line="560" w:lineRule="exact"/>');
		expect(document).not.toContain('atLeast');
	});

	it('adds the grid to spacing that a run has of its own', () => {
		const { document } = rewritten({
			body: paragraph('<w:r><w:rPr><w:spacing w:val="6"/></w:rPr><w:t>甲</w:t></w:r>'),
			section: grid('w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"'),
		});
		expect(document).toContain('<w:rPr><w:spacing w:val="1"/></w:rPr>');
	});

	it('gives each section its own grid', () => {
		const { document } = rewritten({
			body: `${paragraph(text('甲'), `<w:sectPr>${grid('w:type="lines" w:linePitch="450"')}</w:sectPr>`)}${paragraph(text('乙'))}`,
			section: grid('w:type="lines" w:linePitch="500"'),
		});
		expect(document.match(/w:line="\d+"/g)).toEqual(['w:line="450"', 'w:line="500"']);
	});

	it('keeps the page that a page break at the very end opens', () => {
		const { document } = rewritten({ body: paragraph(`${text('甲')}<w:r><w:br w:type="page"/></w:r>`) });
		expect(document).not.toContain('w:br');
		expect(document).toMatch(/<w:p><w:pPr><w:pageBreakBefore\/><\/w:pPr><\/w:p><w:sectPr/);
		const inside = rewritten({ body: paragraph(`<w:r><w:br w:type="page"/></w:r>${text('甲')}`) });
		expect(inside.document).toContain('<w:br w:type="page"/>');
	});

	it('turns the switch for hanging punctuation, which LibreOffice reads the wrong way round', () => {
		const { document } = rewritten({ body: paragraph(text('甲'), '<w:overflowPunct w:val="0"/>') });
		expect(document).toContain('<w:overflowPunct w:val="1"/>');
	});
});

/** The text of the lines that were tightened. */
const tightened = (document: string) =>
	[...document.matchAll(/<w:spacing w:val="-\d+"\/><\/w:rPr><w:t[^>]*>([^<]*)/g)].map(([, piece]) => piece).join('|');

describe('a quotation mark', () => {
	const run = (fonts: string) => `<w:r><w:rPr><w:rFonts ${fonts}/></w:rPr><w:t>坚持“人民”民主</w:t></w:r>`;

	it('stands in the Latin face where the text has no East Asian hint', () => {
		const { document, plainText } = rewritten({ body: paragraph(run('w:ascii="Times New Roman"')) });
		const mark = (quote: string) =>
			`<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman"/></w:rPr><w:t xml:space="preserve">${quote}<`;
		expect(document).toContain(mark('“'));
		expect(document).toContain(mark('”'));
		expect(plainText).toBe('坚持“人民”民主');
	});

	it('stays as it is with the hint, and where the Latin face is Chinese', () => {
		for (const fonts of ['w:hint="eastAsia"', 'w:ascii="仿宋_GB2312"']) {
			expect(rewritten({ body: paragraph(run(fonts)) }).document).toContain('坚持“人民”民主');
		}
	});
});

describe('punctuation that Word squeezes', () => {
	const settings = '<w:characterSpacingControl w:val="compressPunctuation"/>';
	/** 28 characters and a comma or two in a line of 27.64 em. */
	const long = '坚持人民民主专政，坚持社会主义道路，不断完善社会主义的各项制度';

	it('tightens exactly the line in which Word does, and loses no text', () => {
		const { document, plainText } = rewritten({ body: paragraph(text(long)), section: officialSection, settings });
		expect(document).toMatch(/<w:spacing w:val="-\d+"\/><\/w:rPr><w:t xml:space="preserve">坚/);
		expect(plainText).toBe(long);
	});

	it('wants no compression of LibreOffice’s own where all lines are known, and wants it elsewhere', () => {
		expect(rewritten({ body: paragraph(text(long)), settings }).profile).toBe('plain');
		const tabbed = paragraph(`<w:r><w:tab/><w:t>${long}</w:t></w:r>`);
		expect(rewritten({ body: tabbed, settings }).profile).toBe('compressed');
		expect(rewritten({ body: tabbed }).profile).toBe('plain');
		const numbered = (id: number) => paragraph(text(long), `<w:numPr><w:numId w:val="${id}"/></w:numPr>`);
		expect(rewritten({ body: numbered(1), settings }).profile).toBe('compressed');
		expect(rewritten({ body: numbered(0), settings }).profile).toBe('plain');
		expect(rewritten({ body: '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>', settings }).profile).toBe('plain');
	});

	it('begins behind the label of a list', () => {
		const numbering =
			'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>' +
			'<w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
			'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
		const body = paragraph(text(long), '<w:numPr><w:numId w:val="1"/></w:numPr>');
		const { document, profile } = rewritten({ body, section: officialSection, settings, numbering });
		const typed = rewritten({ body: paragraph(text(`一、${long}`)), section: officialSection, settings });
		expect(profile).toBe('plain');
		expect(tightened(document)).toBe(tightened(typed.document).replace('一、', ''));
	});

	it('is left alone in a paragraph that is not justified', () => {
		const body = paragraph(text(long), '<w:jc w:val="left"/>');
		expect(rewritten({ body, section: officialSection, settings }).document).not.toContain('w:spacing w:val="-');
	});

	it('has none of LibreOffice’s hanging marks, of which it loses some', () => {
		const { document } = rewritten({ body: paragraph(text(long)), section: officialSection });
		expect(document).toContain('<w:overflowPunct w:val="1"/>');
	});
});

describe('a character grid', () => {
	const settings = '<w:characterSpacingControl w:val="compressPunctuation"/>';
	const section = grid('w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"');
	const indented = (content: string) => paragraph(text(content), '<w:ind w:firstLine="633"/>');
	const plain = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁';

	it('holds a first line that lacks a twip for its last character to one character less', () => {
		const { document } = rewritten({ body: indented(plain), section, settings });
		expect(document).toMatch(/<w:spacing w:val="-3"\/><\/w:rPr><w:t xml:space="preserve">天[^<]{24}</);
	});

	it('lets it have that character where punctuation gives the twip', () => {
		const { document } = rewritten({ body: indented(plain.replace('黄', '，')), section, settings });
		expect(document).not.toContain('<w:spacing w:val="-3"/>');
	});
});

describe('a paragraph without end', () => {
	const section = grid('w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"');
	const settings = '<w:characterSpacingControl w:val="compressPunctuation"/>';

	it.each([
		['in one run', text('一段文字，'.repeat(40_000))],
		['in runs of one character', text('字').repeat(200_000)],
	])(
		'%s is laid out within seconds',
		(_, content) => {
			const { plainText } = rewritten({ body: paragraph(content), section, settings });
			expect(plainText).toHaveLength(200_000);
		},
		30_000,
	);
});

describe('a paragraph mark', () => {
	const large = (content: string) => paragraph(text(content), '<w:rPr><w:sz w:val="64"/></w:rPr>');
	const section = `${officialSection}<w:docGrid w:type="lines" w:linePitch="500"/>`;
	const heights = (body: string) => rewritten({ body, section }).document.match(/w:line="\d+"/g);

	it('makes the line higher in which it stands alone with the text', () => {
		expect(heights(large('甲'))).toEqual(['w:line="1000"']);
	});

	it('leaves the others as they are', () => {
		expect(heights(large('甲'.repeat(60)))).toEqual(['w:line="500"']);
	});
});
