import type { Block, Cell, Table } from './blocks.ts';

interface Placed {
	readonly cell: Cell;
	readonly column: number;
	/** False for the rows below the first of a cell that spans rows. */
	readonly first: boolean;
}

/** Word's limit for columns. */
const maxColumns = 63;

/** Cells by rows with their columns, spans resolved: what WordprocessingML wants each row to say. */
function place(table: Table): { rows: Placed[][]; columns: number } {
	const open: { until: number; cell: Cell }[] = [];
	let columns = 1;
	const rows = table.rows.map((row, at) => {
		const placed: Placed[] = [];
		let column = 0;
		const carryOver = () => {
			for (let above = open[column]; above !== undefined && above.until > at; above = open[column]) {
				placed.push({ cell: above.cell, column, first: false });
				column += above.cell.columns;
			}
		};
		for (const cell of row) {
			carryOver();
			if (column + cell.columns > maxColumns) break;
			placed.push({ cell, column, first: true });
			for (let each = 0; each < cell.columns; each++) delete open[column + each];
			if (cell.rows > 1) open[column] = { until: at + cell.rows, cell };
			column += cell.columns;
		}
		carryOver();
		columns = Math.max(columns, column);
		return placed;
	});
	return { rows, columns };
}

const textLength = (blocks: readonly Block[]): number =>
	blocks.reduce((sum, block) => {
		if (block.kind !== 'paragraph') return sum + 8;
		return sum + block.runs.reduce((all, run) => all + run.text.length, 0);
	}, 0);

/** Shares of the width by how much the columns hold, none below a few characters. */
function widths(rows: readonly (readonly Placed[])[], columns: number, width: number): number[] {
	const wants = Array.from({ length: columns }, () => 3);
	for (const { cell, column, first } of rows.slice(0, 300).flat()) {
		if (!first || cell.columns > 1) continue;
		wants[column] = Math.max(wants[column] ?? 3, Math.min(24, textLength(cell.blocks)));
	}
	const all = wants.reduce((sum, want) => sum + want, 0);
	return wants.map((want) => Math.floor((want / all) * width));
}

export const columnsOf = (table: Table): number => place(table).columns;

/**
 * The table's XML.
 * @param width of the text area, in twips
 * @param inside writes a cell's blocks; a cell must not be empty
 */
export function tableXml(table: Table, width: number, inside: (blocks: readonly Block[]) => string): string {
	const { rows, columns } = place(table);
	const grid = widths(rows, columns, width);
	const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
		.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="666666"/>`)
		.join('');
	const head = `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid
		.map((each) => `<w:gridCol w:w="${each}"/>`)
		.join('')}</w:tblGrid>`;
	const body = rows.map((row, at) => {
		const heads = at === 0 && rows.length > 1 && row.every(({ cell }) => cell.header);
		const cells = row.map(({ cell, column, first }) => {
			const own = grid.slice(column, column + cell.columns).reduce((sum, each) => sum + each, 0);
			const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
			const merge = first ? (cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : '') : '<w:vMerge/>';
			return `<w:tc><w:tcPr><w:tcW w:w="${own}" w:type="dxa"/>${span}${merge}</w:tcPr>${inside(first ? cell.blocks : [])}</w:tc>`;
		});
		const properties = `<w:trPr><w:cantSplit/>${heads ? '<w:tblHeader/>' : ''}</w:trPr>`;
		return cells.length === 0 ? '' : `<w:tr>${properties}${cells.join('')}</w:tr>`;
	});
	return `${head}${body.join('')}</w:tbl>`;
}
