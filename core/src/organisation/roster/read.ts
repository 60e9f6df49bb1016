import { readIdNumber } from '../id-number.ts';
import { type CellFault, readCell } from './cell.ts';
import { type Field, type Foreign, fieldOf, headOf } from './columns.ts';
import { type Column, type Forms, farthest, findHeader, type Header, type SheetCell, type SheetRow } from './header.ts';
import { foreignTo, kindOf, type RosterKind } from './kind.ts';
import { memberStateOf, organisationTypeOf, postKindOf } from './meaning.ts';
import { isPlaceholder, ownText, plain } from './text.ts';

/** Why a row is not taken. */
export type RowFault =
	| CellFault
	| 'missing'
	| 'example'
	| 'duplicate'
	| 'birth_differs'
	| 'sex_differs'
	| 'days_reversed'
	| 'member_state'
	| 'state_differs'
	| 'post_unknown'
	| 'type_unknown'
	| 'hidden';

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

/** A row of a roster. It is taken when it has no fault. */
export interface RosterRow {
	readonly kind: RosterKind;
	readonly row: number;
	readonly values: Values;
	readonly faults: readonly Fault[];
}

export interface RosterSheet {
	readonly name: string;
	readonly kind: RosterKind | null;
	/** What it is about when it is no roster; null when its head wasn't found either. */
	readonly foreign: Foreign | null;
	readonly headRow: number | null;
	readonly fingerprint: string | null;
	readonly columns: readonly Column[];
	/** How many rows were taken and refused. */
	readonly taken: number;
	readonly refused: number;
	/** Rows of instructions and the like, by number: neither taken nor refused. */
	readonly notes: readonly number[];
}

/** Takes the rows of a sheet one by one, so that a sheet of a million is never held. */
export interface RosterReader {
	row(row: SheetRow): void;
	/** @returns what the sheet is; to be called once, after the last row */
	end(): RosterSheet;
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

/** Who filled the form in and who looked at it, or the sum of a column. */
const closing =
	/^(?:填表|制表|审核|审批|单位负责人|填报|经办|联系人|日期)[^:：]{0,8}[:：]|^(?:合 ?计|总 ?计|小 ?计|共 ?计|总人数)/;

/** A line that tells how to fill the form in, one that closes a table, or a row of marks below the head. */
function isNote(cells: readonly SheetCell[]): boolean {
	const texts = cells.map((cell) => plain(cell.text));
	if (texts.every((text) => /^(必填|选填|非?必填项?|非.{0,12}必填|[-—/]+)$/.test(text))) return true;
	const [only = ''] = texts;
	if (closing.test(only)) return true;
	return (
		texts.length === 1 && (only.length > 20 || /^(注|注意|说明|填写|导入|备注|提示|填表|审核|单位负责人)/.test(only))
	);
}

/** The head again, as it stands at the top of each printed page. */
const isHeadAgain = (row: SheetRow, columns: readonly Column[]): boolean =>
	columns.length > 1 && columns.every(({ index, head }) => headOf(row.cells[index]?.text ?? '') === headOf(head));

/** A line of its own that names the organisation to which the rows below it belong: 一、柳溪村党支部（12人）. */
function sectionOf(cells: readonly SheetCell[]): string | null {
	const [only] = cells;
	if (cells.length !== 1 || !only) return null;
	const name = plain(only.text)
		.replace(/^[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?\s*/, '')
		.replace(/[(（][^)）]*[)）]$/, '');
	return /(?:支部|党小组|总支)(?:委员会)?$/.test(name) ? name : null;
}

/** Columns that say nothing of the row's subject. */
const isIgnored = (field: Field): boolean => field === 'number' || field === 'reasons';

function readRow(row: SheetRow, columns: readonly Column[], kind: RosterKind): { values: Values; faults: Fault[] } {
	const values: Partial<Record<Field, string>> = {};
	const faults: Fault[] = [];
	for (const { index, field, head } of columns) {
		const cell = row.cells[index];
		if (!cell || field === null || isIgnored(field)) continue;
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
	return { values, faults: [...faults, ...contradictions(values, columns), ...unclear(kind, values, columns)] };
}

const headFor = (columns: readonly Column[], field: Field): string =>
	columns.find((column) => column.field === field)?.head ?? '';

/** Words from which it does not follow what is meant. */
function unclear(kind: RosterKind, values: Values, columns: readonly Column[]): Fault[] {
	const fault = (field: Field, reason: RowFault): Fault[] => [
		{ reason, field, head: headFor(columns, field), found: values[field] ?? '' },
	];
	if (kind === 'member') {
		const state = memberStateOf(values.memberState, values.personKind);
		if (state === null) return fault('memberState', 'member_state');
		return state === 'probationary' && values.confirmedOn !== undefined ? fault('confirmedOn', 'state_differs') : [];
	}
	if (kind === 'post' && values.post !== undefined && postKindOf(values.post) === null)
		return fault('post', 'post_unknown');
	if (kind !== 'organisation') return [];
	const field = values.organisation === undefined ? 'branch' : 'organisation';
	const called = values[field];
	// A column for branches alone has only branches in it, whatever they are called.
	const unknown = called !== undefined && field === 'organisation';
	return unknown && organisationTypeOf(values.organisationType ?? '', called) === null
		? fault(field, 'type_unknown')
		: [];
}

/** Fields of one row that cannot both be right. */
function contradictions(values: Values, columns: readonly Column[]): Fault[] {
	const faults: Fault[] = [];
	const tell = (field: Field, reason: RowFault): void => {
		faults.push({ reason, field, head: headFor(columns, field), found: values[field] ?? '' });
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
export function keyOf(kind: RosterKind, values: Values): { key: string; field: Field } | null {
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
	const texts = rows.map(({ cells }) => cells.flatMap((cell) => (cell ? [cell.text] : [])));
	return texts.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

interface Head {
	readonly header: Header | null;
	readonly kind: RosterKind | null;
	readonly foreign: Foreign | null;
}

/** What the first rows say that the sheet is. */
function headOfSheet(rows: readonly SheetRow[], title: string, forms: Forms | undefined): Head {
	const header = findHeader(rows, forms);
	if (header?.kind) return { header, kind: header.kind, foreign: null };
	const foreign = foreignTo(header ? header.columns.map(({ head }) => head) : widest(rows));
	if (!header || foreign) return { header, kind: null, foreign };
	const found = new Set(header.columns.flatMap(({ field }) => (field === null ? [] : [field])));
	return { header, kind: kindOf(found, `${title} ${header.above}`), foreign: null };
}

/** The row that has the same thing first, as a fault of the second. */
function duplicateOf(
	row: SheetRow,
	columns: readonly Column[],
	kind: RosterKind,
	values: Values,
	first: Map<string, number>,
) {
	const same = keyOf(kind, values);
	if (!same) return [];
	const before = first.get(same.key);
	if (before === undefined) first.set(ownText(same.key), row.number);
	if (before === undefined) return [];
	const head = headFor(columns, same.field);
	return [{ reason: 'duplicate', field: same.field, head, found: values[same.field] ?? '', row: before } as const];
}

/** Columns of each of the people who stand side by side in one row: the name's column comes again, and others with it. */
function sideBySide(columns: readonly Column[]): (readonly Column[])[] {
	const begins = columns.flatMap(({ head }, at) => (fieldOf(head) === 'name' ? [at] : []));
	const [first = 0, second] = begins;
	if (second === undefined) return [columns];
	const width = second - first;
	const alike = begins.every((begin, turn) => begin === first + turn * width);
	const mirrored = columns
		.slice(second, second + width)
		.every(({ head }, at) => headOf(head) === headOf(columns[first + at]?.head ?? ''));
	if (!alike || !mirrored || width < 2) return [columns];
	return begins.map((begin) =>
		columns.slice(begin, begin + width).map((column) => ({ ...column, field: fieldOf(column.head) })),
	);
}

/** Takes or refuses the rows below a head. @param first rows by what they are, to find duplicates; null: not looked for */
function rowTaker(
	columns: readonly Column[],
	kind: RosterKind,
	take: (row: RosterRow) => void,
	first: Map<string, number> | null,
) {
	const groups = sideBySide(columns);
	const notes: number[] = [];
	let section: string | null = null;
	const takeOne = (each: SheetRow, own: readonly Column[]): void => {
		const read = readRow(each, own, kind);
		const { branch, branchCode } = read.values;
		const values =
			section && kind !== 'organisation' && !branch && !branchCode ? { ...read.values, branch: section } : read.values;
		const duplicates = first ? duplicateOf(each, own, kind, values, first) : [];
		const hidden: Fault[] = each.hidden ? [{ reason: 'hidden', field: null, head: '', found: '' }] : [];
		const owned = [...read.faults, ...duplicates, ...hidden].map((fault) => ({
			...fault,
			found: ownText(fault.found),
		}));
		take({ kind, row: each.number, values, faults: owned });
	};
	const row = (each: SheetRow): void => {
		const cells = each.cells.filter((cell) => cell !== undefined);
		const named = sectionOf(cells);
		if (named && kind !== 'organisation') section = named;
		const filled = groups.filter((own) =>
			own.some(({ index, field }) => (field === null || !isIgnored(field)) && each.cells[index] !== undefined),
		);
		if (named || filled.length === 0 || isNote(cells) || isHeadAgain(each, columns)) {
			if (cells.length > 0) notes.push(each.number);
			return;
		}
		for (const own of filled) takeOne(each, own);
	};
	return { row, notes };
}

/**
 * Reads a sheet as a roster: finds the head, tells what it is a roster of, and takes or refuses each row with its reasons.
 * Nothing is guessed: a row with a doubt is refused, with what stands there.
 * @param sheet its name, and what the file is called
 * @param take is given each row, taken or refused
 * @param options `forms`: heads that somebody told about; `compare` false: rows are not compared with each other
 */
export function rosterReader(
	sheet: { name: string; title: string },
	take: (row: RosterRow) => void,
	options: { forms?: Forms; compare?: boolean } = {},
): RosterReader {
	// Kept until the head must have come; then they are gone through like the others.
	const waiting: SheetRow[] = [];
	let head: Head | null = null;
	let taker: ReturnType<typeof rowTaker> | null = null;
	let [taken, refused] = [0, 0];
	const count = (row: RosterRow): void => {
		if (row.faults.length > 0) refused += 1;
		else taken += 1;
		take(row);
	};
	const decide = (): Head => {
		const found = headOfSheet(waiting, `${sheet.title} ${sheet.name}`, options.forms);
		head = found;
		const { header, kind } = found;
		if (header && kind) {
			taker = rowTaker(header.columns, kind, count, options.compare === false ? null : new Map());
			for (const row of waiting) if (row.number > header.row) taker.row(row);
		}
		waiting.length = 0;
		return found;
	};
	return {
		row(row) {
			if (head) return taker?.row(row);
			waiting.push(row);
			if (waiting.length >= farthest) decide();
		},
		end() {
			const { header, kind, foreign } = head ?? decide();
			const { name } = sheet;
			const found = { headRow: header?.row ?? null, fingerprint: header?.fingerprint ?? null };
			return {
				name,
				kind,
				foreign,
				...found,
				columns: header?.columns ?? [],
				taken,
				refused,
				notes: taker?.notes ?? [],
			};
		},
	};
}
