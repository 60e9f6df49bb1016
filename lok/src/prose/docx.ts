import { readFile } from 'node:fs/promises';
import { openArchive } from '../normalise/docx/archive.ts';
import { readFontNames } from '../normalise/docx/fonts.ts';
import { readLists } from '../normalise/docx/numbering.ts';
import { type Place, type ResolvedParagraph, resolver } from '../normalise/docx/paragraphs.ts';
import { readSection } from '../normalise/docx/sections.ts';
import { lookup, lookupNumber, lookupToggle, readStyles } from '../normalise/docx/styles.ts';
import { child, childrenNamed } from '../normalise/docx/tree.ts';
import { ConvertError } from '../types.ts';
import { eachParagraph } from './paragraphs.ts';
import { wordsOf } from './run-text.ts';
import type { Prose, ProseParagraph } from './types.ts';

/** A list's number as it is typed; a bullet is none. */
function labelText(text: string, suffix: string): string {
	if (!/[\p{L}\p{N}]/u.test(text)) return '';
	return suffix === 'nothing' || /[、．。）】》：]$/.test(text) ? text : `${text} `;
}

/** The one value that all runs with words share. */
function shared<Value>(
	paragraph: ResolvedParagraph,
	of: (run: ResolvedParagraph['runs'][number]) => Value,
): Value | undefined {
	const values = new Set(paragraph.runs.filter(({ text }) => text.trim() !== '').map(of));
	return values.size === 1 ? [...values][0] : undefined;
}

const contentsStyle = /^(?:toc|目录)\s*\d/i;

/** Reads the words of a Word document; the numbers that Word puts before list paragraphs stand in them. @throws ConvertError */
export async function readDocx(path: string): Promise<Prose> {
	const archive = openArchive(await readFile(path));
	const body = child(archive.xml('word/document.xml'), 'w:body');
	if (body === undefined) throw new ConvertError('damaged', 'The document has no body.');
	const styleRoot = archive.xml('word/styles.xml');
	const names = new Map(
		childrenNamed(styleRoot, 'w:style').map((style) => [
			style.attributes.get('w:styleId'),
			child(style, 'w:name')?.attributes.get('w:val') ?? '',
		]),
	);
	const fonts = readFontNames(archive.xml('word/theme/theme1.xml'), archive.xml('word/settings.xml'));
	const resolve = resolver(readStyles(styleRoot), { fonts, defaultTab: 420, squeezing: false, kerning: false });
	const lists = readLists(archive.xml('word/numbering.xml'));
	const place: Place = {
		section: readSection(undefined),
		tableStyle: undefined,
		inTable: false,
		inTextBox: false,
		width: undefined,
	};
	const paragraphs: ProseParagraph[] = [];
	let text = '';
	eachParagraph(body, place, (node, where, cell) => {
		const resolved = resolve.resolve(node, where);
		const label = lists.next(resolved);
		const words = wordsOf(node);
		const number =
			label === undefined || label === 'unknown' || words.trim() === '' ? '' : labelText(label.text, label.suffix);
		const start = text.length;
		text += `${number}${words}\n`;
		const style = child(child(node, 'w:pPr'), 'w:pStyle')?.attributes.get('w:val');
		const outline = lookupNumber(resolved.layers, 'w:outlineLvl', 'w:val');
		const [size, font] = [
			shared(resolved, (run) => run.size),
			shared(resolved, (run) => fonts.family(run.layers, 'eastAsia')),
		];
		paragraphs.push({
			start,
			end: text.length - 1,
			...(outline !== undefined && outline < 9 ? { outlineLevel: outline + 1 } : {}),
			...(number === '' ? {} : { label: number.length }),
			...(shared(resolved, (run) => lookupToggle(run.layers, 'w:b') === true) === true ? { bold: true } : {}),
			...(size === undefined ? {} : { size }),
			...(font === undefined ? {} : { font }),
			...(lookup(resolved.layers, 'w:jc', 'w:val') === 'center' ? { centred: true } : {}),
			...(where.inTable ? { inTable: true } : {}),
			...(where.inTable && cell ? { cell } : {}),
			...(contentsStyle.test(names.get(style) ?? '') ? { contents: true } : {}),
		});
	});
	return { text, paragraphs };
}
