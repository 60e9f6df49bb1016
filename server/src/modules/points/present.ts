import { type Issue, type StatementLine, undoUntil } from '@pacesetter/core/points';
import type { IssueRow, StatementRow } from './store/index.ts';

const mayUndo = (row: { at: Date; undone: boolean }, now: Date): boolean => !row.undone && now < undoUntil(row.at);

export const presentLine = (row: StatementRow, now: Date): StatementLine => ({
	number: row.number,
	at: row.at.toISOString(),
	kind: row.kind,
	amount: row.amount,
	balance: row.balance,
	document:
		row.document_number === null || row.title === null ? null : { number: row.document_number, title: row.title },
	forgotten: row.forgotten,
	reason: row.reason,
	undo: row.kind === 'reward' && row.amount < 0 && mayUndo(row, now) ? row.transfer : null,
});

export const presentIssue = (row: IssueRow, asker: string, now: Date): Issue => ({
	id: row.id,
	at: row.at.toISOString(),
	userName: row.user_name,
	amount: row.amount,
	reason: row.reason,
	by: row.by,
	undone: row.undone,
	undoable: row.asked_by === asker && mayUndo(row, now),
});
