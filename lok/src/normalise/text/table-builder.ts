import type { Block, Cell, Table } from './blocks.ts';

interface OpenCell {
	readonly blocks: Block[];
	readonly columns: number;
	readonly rows: number;
	readonly header: boolean;
}

const span = (value: string | undefined, most: number) => {
	const parsed = Number.parseInt(value ?? '1', 10);
	return Number.isFinite(parsed) ? Math.min(most, Math.max(1, parsed)) : 1;
};

/** A table under construction; rows and cells open and close each other as browsers have it. */
export interface TableBuilder {
	row(): void;
	cell(attributes: Readonly<Record<string, string>>, header: boolean): void;
	/** Where content goes: the open cell's blocks, none between cells. */
	readonly target: Block[] | undefined;
	closeCell(): void;
	closeRow(): void;
	/** Undefined for a table without a cell. */
	end(): Table | undefined;
}

/** Word's most, and Excel's HTML pads rows far beyond. */
const maxColumns = 63;

export function createTable(): TableBuilder {
	const rows: Cell[][] = [];
	let row: Cell[] | undefined;
	let open: OpenCell | undefined;
	const closeCell = () => {
		if (open !== undefined) row?.push(open);
		open = undefined;
	};
	const closeRow = () => {
		closeCell();
		if (row !== undefined && row.length > 0) rows.push(row);
		row = undefined;
	};
	return {
		row: () => {
			closeRow();
			row = [];
		},
		cell: (attributes, header) => {
			closeCell();
			row ??= [];
			open = {
				blocks: [],
				columns: span(attributes.colspan, maxColumns),
				rows: span(attributes.rowspan, 1000),
				header,
			};
		},
		get target() {
			return open?.blocks;
		},
		closeCell,
		closeRow,
		end: () => {
			closeRow();
			return rows.length === 0 ? undefined : { kind: 'table', rows };
		},
	};
}
