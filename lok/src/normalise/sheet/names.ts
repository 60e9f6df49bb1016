import { child, childrenNamed } from '../docx/tree.ts';
import { element, type XmlElement } from '../docx/xml.ts';
import type { SheetPart } from './book.ts';
import { type Area, columnLetters, parseArea } from './cells.ts';
import { isHarmless } from './formulas.ts';
import type { SheetLayout } from './layout.ts';
import { prefixOf } from './styles.ts';

/** Children of a workbook that the schema puts before the defined names. */
const before = [
	'fileVersion',
	'fileSharing',
	'workbookPr',
	'workbookProtection',
	'bookViews',
	'sheets',
	'functionGroups',
];

function titles(sheet: string, layout: SheetLayout): string | undefined {
	const parts: string[] = [];
	const columns = layout.titleColumns?.map(columnLetters);
	if (columns !== undefined) parts.push(`${sheet}!$${columns.join(':$')}`);
	if (layout.titleRows !== undefined) parts.push(`${sheet}!$${layout.titleRows.join(':$')}`);
	return parts.length === 0 ? undefined : parts.join(',');
}

function area(sheet: string, layout: SheetLayout): string | undefined {
	const to = layout.printTo;
	return to === undefined ? undefined : `${sheet}!$A$1:$${columnLetters(to.column)}$${to.row}`;
}

/** The print names that a sheet has already, lower case, with their values. */
function printNames(book: XmlElement, sheet: SheetPart): ReadonlyMap<string, string> {
	const prefix = prefixOf(book);
	const own = childrenNamed(child(book, `${prefix}definedNames`), `${prefix}definedName`).filter(
		({ attributes }) => attributes.get('localSheetId') === String(sheet.index),
	);
	return new Map(
		own.map(({ attributes, children }) => [(attributes.get('name') ?? '').toLowerCase(), children.join('')]),
	);
}

/** The author's print area, the smallest that holds all of its pieces; undefined for none or one that isn't plain cells. */
export function printArea(book: XmlElement, sheet: SheetPart): Area | undefined {
	const value = printNames(book, sheet).get('_xlnm.print_area');
	const areas = value?.split(',').map((piece) => parseArea(piece.slice(piece.lastIndexOf('!') + 1)));
	return areas?.reduce((all, area) =>
		all === undefined || area === undefined
			? undefined
			: {
					top: Math.min(all.top, area.top),
					left: Math.min(all.left, area.left),
					bottom: Math.max(all.bottom, area.bottom),
					right: Math.max(all.right, area.right),
				},
	);
}

/** Writes the print areas and titles of the layouts into the workbook, and drops names that could reach outside it. */
export function writeNames(book: XmlElement, layouts: ReadonlyMap<SheetPart, SheetLayout>): void {
	const prefix = prefixOf(book);
	const known = child(book, `${prefix}definedNames`);
	const kept = childrenNamed(known, `${prefix}definedName`).filter((name) =>
		isHarmless(name.children.filter((node) => typeof node === 'string').join('')),
	);
	for (const [sheet, layout] of layouts) {
		const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
		const has = printNames(book, sheet);
		for (const [name, value] of [
			['_xlnm.Print_Titles', titles(quoted, layout)],
			['_xlnm.Print_Area', area(quoted, layout)],
		] as const) {
			if (value === undefined || has.has(name.toLowerCase())) continue;
			kept.push(element(`${prefix}definedName`, { name, localSheetId: String(sheet.index) }, [value]));
		}
	}
	book.children.splice(0, book.children.length, ...book.children.filter((node) => node !== known));
	if (kept.length === 0) return;
	const at = book.children.findLastIndex(
		(node) => typeof node !== 'string' && before.includes(node.name.slice(prefix.length)),
	);
	book.children.splice(at + 1, 0, element(`${prefix}definedNames`, {}, kept));
}
