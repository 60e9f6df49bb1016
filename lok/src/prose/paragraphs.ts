import type { Place } from '../normalise/docx/paragraphs.ts';
import { child, isElement } from '../normalise/docx/tree.ts';
import type { XmlElement } from '../normalise/docx/xml.ts';
import type { Cell } from './types.ts';

export type Visit = (paragraph: XmlElement, place: Place, cell: Cell | undefined) => void;

/** How many columns a cell takes, and whether the one above reaches into it. */
function shapeOf(cell: XmlElement): { columns: number; goesOn: boolean } {
	const properties = child(cell, 'w:tcPr');
	const span = Number(child(properties, 'w:gridSpan')?.attributes.get('w:val') ?? 1);
	const merged = child(properties, 'w:vMerge');
	return {
		columns: Number.isInteger(span) && span > 0 ? span : 1,
		goesOn: merged !== undefined && merged.attributes.get('w:val') !== 'restart',
	};
}

/** Paragraphs in document order, those of tables and text boxes at their place, nothing twice. */
export function eachParagraph(root: XmlElement, start: Place, visit: Visit): void {
	let tables = 0;
	function inside(parent: XmlElement, place: Place, cell: Cell | undefined): void {
		let [row, column] = [-1, 0];
		for (const node of parent.children) {
			if (!isElement(node) || node.name === 'mc:Fallback' || node.name === 'w:moveFrom') continue;
			if (node.name === 'w:p') visit(node, place, cell);
			if (node.name === 'w:tbl') {
				const table = { table: tables++, row: 0, column: 0, goesOn: false };
				inside(node, { ...place, inTable: true }, table);
			} else if (node.name === 'w:tr' && cell) {
				row += 1;
				inside(node, place, { ...cell, row, column: 0 });
			} else if (node.name === 'w:tc' && cell) {
				const { columns, goesOn } = shapeOf(node);
				inside(node, place, { ...cell, column, goesOn });
				column += columns;
			} else if (node.name === 'w:txbxContent') {
				inside(node, { ...place, inTable: false, inTextBox: true }, undefined);
			} else {
				inside(node, place, cell);
			}
		}
	}
	inside(root, start, undefined);
}
