import type { SourceText, Span } from '../source.ts';
import { type Dated, daysSaid } from './calendar.ts';
import type { Meaning } from './meaning.ts';

/** What the columns of a list of tasks hold, by the words at their heads. */
const heads = {
	task: /^(?:序号及)?(?:主要|重点|工作|活动|具体|年度|目标)*(?:任务|内容|事项|项目|措施|举措|工作)(?:内容|分解|事项|名称|要点)?$/,
	owner: /责任|牵头|承办|主办|负责/,
	due: /时限|时间|期限|截止/,
	standard: /标准|目标|要求|成效/,
} as const;
type Role = keyof typeof heads;
const roles = Object.keys(heads) as Role[];

type Row = Map<number, Span>;

/** The rows of each table, by the columns of their cells; a cell of several paragraphs is one. */
function tablesOf({ paragraphs = [] }: SourceText): Row[][] {
	const tables = new Map<number, Map<number, Row>>();
	for (const { start, end, cell } of paragraphs) {
		if (cell === undefined || cell.goesOn) continue;
		const rows = tables.get(cell.table) ?? new Map<number, Row>();
		const row = rows.get(cell.row) ?? new Map<number, Span>();
		row.set(cell.column, { start: row.get(cell.column)?.start ?? start, end });
		tables.set(cell.table, rows.set(cell.row, row));
	}
	return [...tables.values()].map((rows) => [...rows.values()]);
}

/** Which column holds what, by the first two rows; undefined for a table that lists no tasks. */
function columnsOf(rows: readonly Row[], words: (span: Span) => string) {
	for (const [place, row] of rows.slice(0, 2).entries()) {
		const columns = new Map<Role, number>();
		for (const [column, span] of row) {
			const role = roles.find((one) => !columns.has(one) && heads[one].test(words(span)));
			if (role !== undefined) columns.set(role, column);
		}
		if (columns.has('task') && (columns.has('owner') || columns.has('due'))) return { columns, below: place + 1 };
	}
	return undefined;
}

/** Each row of a table that lists tasks with who has to do them or by when. What one cell says over several rows holds for each. */
export function listedTasks(source: SourceText, dated: Dated, clauseAt: (at: number) => string | null): Meaning[] {
	const words = ({ start, end }: Span): string => source.text.slice(start, end).replace(/\s+/g, '');
	return tablesOf(source).flatMap((rows) => {
		const known = columnsOf(rows, words);
		if (known === undefined) return [];
		const last = new Map<Role, string>();
		return rows.slice(known.below).flatMap((row): Meaning[] => {
			for (const [role, column] of known.columns) {
				const span = row.get(column);
				if (span !== undefined) last.set(role, words(span));
			}
			const task = row.get(known.columns.get('task') ?? -1);
			if (task === undefined || words(task).length < 4) return [];
			const told = (role: Role): string | null => last.get(role) || null;
			const due = told('due');
			const on = daysSaid(/[0-9一二三四五六七八九十〇年月].*/.exec(due ?? '')?.[0] ?? '', dated)?.last ?? null;
			return [
				{
					clause: clauseAt(task.start),
					kind: 'action',
					rule: 'listed task',
					...task,
					found: source.text.slice(task.start, task.end),
					value: { act: 'listed task', owner: told('owner'), due, on, standard: told('standard') },
					reason: 'A row of a table that lists tasks with who has to do them or by when.',
				},
			];
		});
	});
}
