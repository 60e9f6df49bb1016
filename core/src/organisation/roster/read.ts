import { readIdNumber } from '../id-number.ts';
import { type CellFault, readCell } from './cell.ts';
import type { Field, Foreign } from './columns.ts';
import { type Column, findHeader, type SheetCell, type SheetRow } from './header.ts';
import { foreignTo, kindOf, type RosterKind } from './kind.ts';
import { isPlaceholder, plain } from './text.ts';

/** Why a row is not taken. */
export type RowFault =
	| CellFault
	| 'missing'
	| 'example'
	| 'duplicate'
	| 'birth_differs'
	| 'sex_differs'
	| 'days_reversed';

export interface Fault {
	readonly reason: RowFault;
	/** The field concerned, and its head as the sheet has it. */
	readonly field: Field | null;
	readonly head: string;
	/** What stands there. */
	readonly found: string;
	/** For a duplicate: the row that has it first. */
	readonly row?: number;
}

export type Values = Readonly<Partial<Record<Field, string>>>;

export interface RosterSheet {
	readonly name: string;
	readonly kind: RosterKind | null;
	/** What it is about when it is no roster; null when its head wasn't found either. */
	readonly foreign: Foreign | null;
	readonly headRow: number | null;
	readonly columns: readonly Column[];
	readonly taken: readonly { readonly row: number; readonly values: Values }[];
	readonly refused: readonly { readonly row: number; readonly faults: readonly Fault[] }[];
	/** Rows of instructions and the like, by number: neither taken nor refused. */
	readonly notes: readonly number[];
}

/** What a row must have, by kind; of several in one list any one does. */
const needed: Record<RosterKind, readonly (readonly Field[])[]> = {
	organisation: [['organisation', 'branch']],
	member: [['name']],
	development: [['name']],
	post: [['name']],
	term: [['committee', 'branch']],
	account: [['name'], ['branch', 'branchCode', 'above', 'aboveCode']],
	transfer: [['name'], ['toBranch', 'to', 'branch']],
	recoding: [['organisationCode', 'organisation'], ['newCode']],
};

const exampleNames = /^(张三|李四|王五|赵六|某某某?|示例|样例|例)$/;

/** A line that tells how to fill the form in, or a row of marks below the head. */
function isNote(cells: readonly SheetCell[]): boolean {
	const texts = cells.map((cell) => plain(cell.text));
	if (texts.every((text) => /^(必填|选填|非?必填项?|非.{0,12}必填|[-—/]+)$/.test(text))) return true;
	const [only = ''] = texts;
	return (
		texts.length === 1 && (only.length > 20 || /^(注|注意|说明|填写|导入|备注|提示|填表|审核|单位负责人)/.test(only))
	);
}

function readRow(row: SheetRow, columns: readonly Column[], kind: RosterKind): { values: Values; faults: Fault[] } {
	const values: Partial<Record<Field, string>> = {};
	const faults: Fault[] = [];
	for (const { index, field, head } of columns) {
		const cell = row.cells[index];
		if (!cell || field === null || field === 'number') continue;
		const told = { field, head, found: cell.text };
		if (isPlaceholder(cell.text) || (field === 'name' && exampleNames.test(plain(cell.text)))) {
			if (!/^[-—–/\\]+$/.test(cell.text)) faults.push({ ...told, reason: 'example' });
			continue;
		}
		const read = readCell(field, cell);
		if ('fault' in read) faults.push({ ...told, reason: read.fault });
		else if (read.value !== '') values[field] = read.value;
	}
	for (const group of needed[kind]) {
		const missing = group.every(
			(field) => values[field] === undefined && !faults.some((fault) => fault.field === field),
		);
		const column = columns.find(({ field }) => field !== null && group.includes(field));
		if (missing) faults.push({ reason: 'missing', field: group[0] ?? null, head: column?.head ?? '', found: '' });
	}
	return { values, faults: [...faults, ...contradictions(values, columns)] };
}

/** Fields of one row that cannot both be right. */
function contradictions(values: Values, columns: readonly Column[]): Fault[] {
	const faults: Fault[] = [];
	const tell = (field: Field, reason: RowFault): void => {
		const head = columns.find((column) => column.field === field)?.head ?? '';
		faults.push({ reason, field, head, found: values[field] ?? '' });
	};
	const { idNumber, sex, bornOn, joinedOn, confirmedOn } = values;
	const told = idNumber === undefined ? null : readIdNumber(idNumber);
	if (told && sex !== undefined && sex !== told.sex) tell('sex', 'sex_differs');
	// 出生年月 has often no day: the month is what must agree.
	if (told && bornOn !== undefined && bornOn.slice(0, 7) !== told.bornOn.slice(0, 7)) tell('bornOn', 'birth_differs');
	const born = told?.bornOn ?? bornOn;
	if (joinedOn !== undefined && born !== undefined && joinedOn <= born) tell('joinedOn', 'days_reversed');
	if (joinedOn !== undefined && confirmedOn !== undefined && confirmedOn < joinedOn)
		tell('confirmedOn', 'days_reversed');
	return faults;
}

/** By what two rows are the same thing, the surest first. */
function keyOf(kind: RosterKind, values: Values): { key: string; field: Field } | null {
	const { idNumber, staffNumber, branch = '', above = '', organisation, organisationCode } = values;
	if (kind === 'organisation' || kind === 'recoding' || kind === 'term') {
		if (organisationCode) return { key: `code ${organisationCode}`, field: 'organisationCode' };
		const called = organisation ?? (kind === 'organisation' ? branch : undefined);
		return called ? { key: `name ${called} ${above}`, field: organisation ? 'organisation' : 'branch' } : null;
	}
	// Several posts, or a post at each of several branches, are nothing unusual.
	const what = kind === 'post' ? ` ${values.post ?? ''} ${branch}` : '';
	if (idNumber) return { key: `id ${idNumber}${what}`, field: 'idNumber' };
	if (staffNumber) return { key: `staff ${staffNumber}${what}`, field: 'staffNumber' };
	return null;
}

/** The fullest row near the top: the head of a sheet that has no column of ours. */
function widest(rows: readonly SheetRow[]): string[] {
	const texts = rows.slice(0, 40).map(({ cells }) => cells.flatMap((cell) => (cell ? [cell.text] : [])));
	return texts.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/**
 * Reads a sheet as a roster: finds the head, tells what it is a roster of, and takes or refuses each row with its reasons.
 * Nothing is guessed: a row with a doubt is refused, with what stands there.
 * @param title what the file is called
 */
export function readRoster(sheet: { name: string; rows: readonly SheetRow[] }, title: string): RosterSheet {
	const header = findHeader(sheet.rows);
	const columns = header?.columns ?? [];
	const nothing = { name: sheet.name, headRow: header?.row ?? null, columns, taken: [], refused: [], notes: [] };
	const about = foreignTo(header ? columns.map(({ head }) => head) : widest(sheet.rows));
	if (!header || about) return { ...nothing, kind: null, foreign: about };
	const found = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])));
	const kind = kindOf(found, `${title} ${sheet.name} ${header.above}`);
	if (kind === null) return { ...nothing, kind, foreign: null };
	const taken: { row: number; values: Values }[] = [];
	const refused: { row: number; faults: Fault[] }[] = [];
	const notes: number[] = [];
	const first = new Map<string, number>();
	for (const row of sheet.rows) {
		if (row.number <= header.row) continue;
		const cells = row.cells.filter((cell) => cell !== undefined);
		const counted = columns
			.filter(({ field }) => field !== 'number')
			.some(({ index }) => row.cells[index] !== undefined);
		if (!counted || isNote(cells)) {
			if (cells.length > 0) notes.push(row.number);
			continue;
		}
		const { values, faults } = readRow(row, columns, kind);
		const same = keyOf(kind, values);
		const before = same ? first.get(same.key) : undefined;
		if (same && before !== undefined) {
			const head = columns.find(({ field }) => field === same.field)?.head ?? '';
			faults.push({ reason: 'duplicate', field: same.field, head, found: values[same.field] ?? '', row: before });
		} else if (same) first.set(same.key, row.number);
		if (faults.length > 0) refused.push({ row: row.number, faults });
		else taken.push({ row: row.number, values });
	}
	return { name: sheet.name, kind, foreign: null, headRow: header.row, columns, taken, refused, notes };
}
