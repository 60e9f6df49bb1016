import { escapeText } from '../../xml/escape.ts';
import { writeZip, type ZipPart } from '../../zip/index.ts';
import type { Block, Paragraph, Picture, Run, Table } from './blocks.ts';
import { columnsOf, tableXml } from './docx-table.ts';
import { narrow, page, stylesXml, type Theme } from './theme.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const emuPerPixel = 9525;
const emuPerTwip = 635;
/** With more columns than this a sheet of paper is turned. */
const uprightColumns = 9;

/** Without what XML can't hold. */
function clean(text: string): string {
	let out = '';
	for (const character of text.toWellFormed()) {
		const code = character.codePointAt(0) ?? 0;
		if (code >= 0x20 ? code !== 0xfffe && code !== 0xffff : code === 9 || code === 10) out += character;
	}
	return out;
}

function runXml(run: Run): string {
	const properties = [
		run.code ? '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>' : '',
		run.bold ? '<w:b/>' : '',
		run.italic ? '<w:i/>' : '',
		run.strike ? '<w:strike/>' : '',
		run.underline ? '<w:u w:val="single"/>' : '',
		run.raised ? `<w:vertAlign w:val="${run.raised}"/>` : '',
	].join('');
	const pieces = clean(run.text)
		.split(/([\n\t])/)
		.map((piece) => {
			if (piece === '\n') return '<w:br/>';
			if (piece === '\t') return '<w:tab/>';
			return piece === '' ? '' : `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`;
		});
	return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${pieces.join('')}</w:r>`;
}

/** A listing's lines are paragraphs: LibreOffice is slow with one paragraph of many lines. */
const codeLines = (paragraph: Paragraph): Paragraph[] =>
	paragraph.runs
		.map((run) => run.text)
		.join('')
		.replace(/\n$/, '')
		.split('\n')
		.map((text) => ({ ...paragraph, runs: [{ text }] }));

export interface DocxOptions {
	readonly theme: Theme;
	/** Indent first lines; off where the source's own spaces are kept. */
	readonly indentFirst: boolean;
}

/** Writes blocks as a Word document of A4 pages that names nothing outside itself. */
export function writeDocx(blocks: readonly Block[], { theme, indentFirst }: DocxOptions): Buffer {
	const turned = blocks.some((block) => block.kind === 'table' && columnsOf(block) > uprightColumns);
	const [paperWidth, paperHeight] = turned ? [page.height, page.width] : [page.width, page.height];
	const { left, right, top, bottom } = turned ? narrow : theme.margins;
	const textWidth = paperWidth - left - right;
	const textHeight = paperHeight - top - bottom;
	const media: ZipPart[] = [];
	const relations: string[] = [];

	const paragraphXml = (paragraph: Paragraph, inCell: boolean): string => {
		const { style, runs, level = 0, marker, align } = paragraph;
		if (style === 'Code' && runs.some((run) => run.text.includes('\n'))) {
			return codeLines(paragraph)
				.map((line) => paragraphXml(line, inCell))
				.join('');
		}
		const step = theme.body.size * 10 * 2;
		const hanging = marker === undefined ? '' : ` w:hanging="${step}"`;
		const indent = level * step + (style === 'List' ? step : 0);
		const first = indentFirst && style === 'Body' && !inCell && align === undefined && level === 0;
		const properties = [
			`<w:pStyle w:val="${inCell && style === 'Body' ? 'Cell' : style}"/>`,
			paragraph.breakBefore ? '<w:pageBreakBefore/>' : '',
			style === 'Code' && !inCell ? '<w:shd w:val="clear" w:color="auto" w:fill="F5F5F5"/>' : '',
			first ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : '',
			indent > 0 ? `<w:ind w:left="${indent}"${hanging}/>` : '',
			align === undefined ? '' : `<w:jc w:val="${align}"/>`,
		].join('');
		const sign = marker === undefined ? '' : runXml({ text: `${marker}\t` });
		return `<w:p><w:pPr>${properties}</w:pPr>${sign}${runs.map(runXml).join('')}</w:p>`;
	};

	const pictureXml = (picture: Picture, width: number): string => {
		const id = media.length + 1;
		const name = `media/image${id}.${picture.type}`;
		media.push({ name: `word/${name}`, data: picture.data, store: true });
		relations.push(`<Relationship Id="rId${id + 10}" Type="${office}/image" Target="${name}"/>`);
		const most = Math.min(
			1,
			(width * emuPerTwip) / (picture.width * emuPerPixel),
			(textHeight * emuPerTwip) / (picture.height * emuPerPixel),
		);
		const size = `cx="${Math.round(picture.width * emuPerPixel * most)}" cy="${Math.round(picture.height * emuPerPixel * most)}"`;
		return `<w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:drawing><wp:inline><wp:extent ${size}/><wp:docPr id="${id}" name="image${id}"/><a:graphic><a:graphicData uri="${drawing}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="image${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId${id + 10}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
	};

	const blockXml = (block: Block, inCell: boolean, width: number): string => {
		if (block.kind === 'paragraph') return paragraphXml(block, inCell);
		if (block.kind === 'picture') return pictureXml(block, width);
		if (block.kind === 'table') return tableBlock(block);
		return '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="999999"/></w:pBdr></w:pPr></w:p>';
	};
	const tableBlock = (table: Table): string => {
		const cellWidth = textWidth / columnsOf(table);
		const inside = (cell: readonly Block[]) =>
			cell.map((each) => blockXml(each, true, cellWidth)).join('') ||
			'<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>';
		// The paragraph behind keeps two tables apart, and a document may not end with a table.
		return `${tableXml(table, textWidth, inside)}<w:p><w:pPr><w:spacing w:line="120" w:lineRule="exact"/></w:pPr></w:p>`;
	};

	const body = blocks.map((block) => blockXml(block, false, textWidth)).join('');
	const section = `<w:sectPr><w:pgSz w:w="${paperWidth}" w:h="${paperHeight}"${turned ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`;
	const document = `<w:document xmlns:w="${word}" xmlns:r="${office}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"><w:body>${body}${section}</w:body></w:document>`;
	const relation = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
	const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
	return writeZip([
		{
			name: '[Content_Types].xml',
			data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="gif" ContentType="image/gif"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
		},
		{
			name: '_rels/.rels',
			data: `<Relationships ${relation}><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
		},
		{
			name: 'word/_rels/document.xml.rels',
			data: `<Relationships ${relation}><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>${relations.join('')}</Relationships>`,
		},
		{ name: 'word/document.xml', data: document },
		{ name: 'word/styles.xml', data: stylesXml(theme) },
		...media,
	]);
}
