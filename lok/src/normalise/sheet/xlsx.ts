import type { Zip, ZipPart } from '../../zip/index.ts';
import { writeZip } from '../../zip/index.ts';
import { child, removeChildren } from '../docx/tree.ts';
import { serializeXml, type XmlElement } from '../docx/xml.ts';
import { type Book, readBook, readTree, type SheetPart } from './book.ts';
import { drawingExtent } from './drawings.ts';
import { layoutSheet, type SheetLayout } from './layout.ts';
import { printArea, writeNames } from './names.ts';
import { dropContentTypes, dropOutside, isDroppedPart } from './relations.ts';
import { rewriteSheet } from './rewrite.ts';
import { scanSheet } from './scan.ts';
import { prefixOf, readStyles, type WorkbookStyles } from './styles.ts';

async function rewriteOne(zip: Zip, book: Book, sheet: SheetPart, styles: WorkbookStyles) {
	const entry = zip.find(sheet.path);
	if (entry === undefined) return undefined;
	const data = await zip.read(entry);
	const scanned = scanSheet(data, styles.isVisible);
	const drawn = await drawingExtent(zip, sheet.path);
	const facts = {
		...scanned,
		lastRow: Math.max(scanned.lastRow, drawn.row),
		lastColumn: Math.max(scanned.lastColumn, drawn.column),
		lastStyledRow: Math.max(scanned.lastStyledRow, drawn.row),
		lastStyledColumn: Math.max(scanned.lastStyledColumn, drawn.column),
	};
	const layout = layoutSheet(facts, styles.digitPoints, printArea(book.tree, sheet));
	return { layout, part: { name: entry.name, data: rewriteSheet(data, facts, layout) } };
}

function calmBook(tree: XmlElement): void {
	const prefix = prefixOf(tree);
	removeChildren(tree, ({ name }) => name === `${prefix}externalReferences`);
	child(tree, `${prefix}calcPr`)?.attributes.delete('fullCalcOnLoad');
}

/** The workbook with every sheet's page set up, saved values for formulas, and nothing that points outside. */
export async function rewriteWorkbook(zip: Zip): Promise<Buffer> {
	const book = await readBook(zip);
	const stylesPath = book.relations.find(({ kind }) => kind === 'styles')?.target;
	const styles = readStyles(stylesPath === undefined ? undefined : await readTree(zip, stylesPath));
	const parts = new Map<string, ZipPart>();
	const layouts = new Map<SheetPart, SheetLayout>();
	for (const sheet of book.sheets) {
		const rewritten = await rewriteOne(zip, book, sheet, styles);
		if (rewritten === undefined) continue;
		parts.set(rewritten.part.name, rewritten.part);
		if (!sheet.hidden) layouts.set(sheet, rewritten.layout);
	}
	calmBook(book.tree);
	writeNames(book.tree, layouts);
	const name = zip.find(book.path)?.name ?? book.path;
	parts.set(name, { name, data: serializeXml(book.tree) });
	for (const entry of zip.entries.values()) {
		const types = entry.name.toLowerCase() === '[content_types].xml';
		if (!types && !entry.name.endsWith('.rels')) continue;
		const tree = await readTree(zip, entry.name);
		if (tree === undefined) continue;
		if (types) dropContentTypes(tree);
		else dropOutside(tree);
		parts.set(entry.name, { name: entry.name, data: serializeXml(tree) });
	}
	for (const entry of zip.entries.values()) {
		if (parts.has(entry.name) || entry.name.endsWith('/') || isDroppedPart(entry.name)) continue;
		parts.set(entry.name, { name: entry.name, entry, raw: await zip.raw(entry) });
	}
	return writeZip(parts.values());
}
