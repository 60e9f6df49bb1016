import { useState } from 'react';
import type { Clause, Desk, Item } from '../shared/types.ts';
import type { Command } from './keys.ts';
import type { DeskActs } from './use-desk.ts';

/** What is open above the desk for one item: all of it, or what parts it or puts it together with another. */
export type ItemWish = { readonly edit: string } | { readonly divide: string } | { readonly join: string };
/** What is open above the desk. */
export type Dialog = 'split' | 'title' | 'none' | 'cite' | 'keys' | 'add' | 'byHand' | ItemWish;

export interface Commands {
	readonly dialog: Dialog | null;
	open(dialog: Dialog | null): void;
	command(command: Command): void;
}

/** What keys and buttons do with the chosen clause. */
export function useCommands(
	desk: Desk,
	chosen: Clause | undefined,
	acts: DeskActs,
	choose: (clause: string) => void,
): Commands {
	const [dialog, open] = useState<Dialog | null>(null);
	const { run } = acts;
	const settle = (clause: Clause, state: Item['state']): void => {
		const items = desk.items.filter((item) => item.state === 'proposed' && item.clauses.includes(clause.id));
		if (items.length > 0) void run({ act: 'item.settle', items: items.map(({ id }) => id), state });
	};
	const onFirst = (clause: Clause, dialog: (id: string) => Dialog): void => {
		const first = desk.items.find((item) => item.state !== 'dropped' && item.clauses.includes(clause.id));
		if (first) open(dialog(first.id));
	};
	/** The one before it takes its words and its items, and is looked at next. */
	const merge = async ({ id }: Clause): Promise<void> => {
		const before = desk.clauses[desk.clauses.findIndex((clause) => clause.id === id) - 1];
		await run({ act: 'clause.merge', clause: id });
		if (before) choose(before.id);
	};
	const onClause = (command: Command, clause: Clause): void => {
		const { id } = clause;
		const { does } = command;
		if (does === 'shift') void run({ act: 'clause.shift', clause: id, by: command.by });
		else if (does === 'level') void run({ act: 'clause.level', clause: id, by: command.by });
		else if (does === 'merge') void merge(clause);
		else if (does === 'mark' && command.kind === 'none') open('none');
		else if (does === 'mark') void run({ act: 'clause.mark', clause: id, kind: command.kind, reason: null });
		else if (does === 'accept') settle(clause, 'accepted');
		else if (does === 'drop') settle(clause, 'dropped');
		else if (does === 'edit') onFirst(clause, (edit) => ({ edit }));
		else if (does === 'divide') onFirst(clause, (divide) => ({ divide }));
		else if (does === 'join') onFirst(clause, (join) => ({ join }));
		else if (does === 'remove') void run({ act: 'clause.remove', clause: id });
		else if (does === 'split' || does === 'title' || does === 'add') open(does);
	};
	return {
		dialog,
		open,
		command(command) {
			if (command.does === 'help') open('keys');
			else if (command.does === 'byHand') open('byHand');
			else if (chosen) onClause(command, chosen);
		},
	};
}
