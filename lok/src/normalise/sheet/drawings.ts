import type { Zip } from '../../zip/index.ts';
import { descendants } from '../docx/tree.ts';
import type { XmlElement } from '../docx/xml.ts';
import { readTree, relationsOf, relsPath } from './book.ts';

const local = (node: XmlElement) => node.name.slice(node.name.indexOf(':') + 1);

/** 64 pixels, a common column, and 20 pixels, a common row, in EMU. */
const columnEmu = 609_600;
const rowEmu = 190_500;

function extent(anchor: XmlElement): { row: number; column: number } {
	let row = 0;
	let column = 0;
	for (const node of descendants(anchor)) {
		const value = Number(node.children.find((each) => typeof each === 'string') ?? 0);
		if (local(node) === 'row') row = Math.max(row, value + 1);
		if (local(node) === 'col') column = Math.max(column, value + 1);
	}
	const ext = anchor.children.find((node) => typeof node !== 'string' && local(node) === 'ext');
	if (ext !== undefined && typeof ext !== 'string' && local(anchor) === 'oneCellAnchor') {
		row += Math.ceil(Number(ext.attributes.get('cy') ?? 0) / rowEmu);
		column += Math.ceil(Number(ext.attributes.get('cx') ?? 0) / columnEmu);
	}
	return { row, column };
}

/** The last row and column, from 1, that a picture, chart or shape of the sheet covers; 0 for none. */
export async function drawingExtent(zip: Zip, sheetPath: string): Promise<{ row: number; column: number }> {
	const relations = relationsOf(await readTree(zip, relsPath(sheetPath)), sheetPath);
	const reach = { row: 0, column: 0 };
	for (const { kind, target } of relations) {
		const tree = kind === 'drawing' ? await readTree(zip, target) : undefined;
		for (const anchor of tree?.children ?? []) {
			if (typeof anchor === 'string') continue;
			const { row, column } = extent(anchor);
			reach.row = Math.max(reach.row, row);
			reach.column = Math.max(reach.column, column);
		}
	}
	return reach;
}
