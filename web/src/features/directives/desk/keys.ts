import type { ClauseKind } from '@pacesetter/core/directives/desk';

/** What a key asks for, while a clause has the focus. */
export type Command =
	| { readonly does: 'go'; readonly by: -1 | 1 }
	| { readonly does: 'end'; readonly which: 'first' | 'last' }
	| { readonly does: 'shift' | 'level'; readonly by: -1 | 1 }
	| { readonly does: 'mark'; readonly kind: ClauseKind }
	| {
			readonly does:
				| 'accept'
				| 'drop'
				| 'add'
				| 'edit'
				| 'divide'
				| 'join'
				| 'split'
				| 'merge'
				| 'title'
				| 'byHand'
				| 'remove'
				| 'undo'
				| 'redo'
				| 'help';
	  };

export interface Pressed {
	readonly key: string;
	readonly altKey: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly shiftKey: boolean;
}

const plain: Readonly<Record<string, Command>> = {
	ArrowUp: { does: 'go', by: -1 },
	ArrowDown: { does: 'go', by: 1 },
	Home: { does: 'end', which: 'first' },
	End: { does: 'end', which: 'last' },
	1: { does: 'mark', kind: 'goal' },
	2: { does: 'mark', kind: 'standard' },
	3: { does: 'mark', kind: 'action' },
	4: { does: 'mark', kind: 'quota' },
	5: { does: 'mark', kind: 'duty' },
	0: { does: 'mark', kind: 'none' },
	a: { does: 'accept' },
	x: { does: 'drop' },
	n: { does: 'add' },
	e: { does: 'edit' },
	d: { does: 'divide' },
	j: { does: 'join' },
	s: { does: 'split' },
	m: { does: 'merge' },
	t: { does: 'title' },
	i: { does: 'byHand' },
	'?': { does: 'help' },
};

const withAlt: Readonly<Record<string, Command>> = {
	ArrowUp: { does: 'shift', by: -1 },
	ArrowDown: { does: 'shift', by: 1 },
	ArrowLeft: { does: 'level', by: -1 },
	ArrowRight: { does: 'level', by: 1 },
};

/** Null for keys that mean nothing here, which are left to the browser. */
export function commandOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): Command | null {
	const known = key.length === 1 ? key.toLowerCase() : key;
	if (ctrlKey || metaKey) {
		if (altKey || (known !== 'z' && known !== 'y')) return null;
		return { does: known === 'y' || shiftKey ? 'redo' : 'undo' };
	}
	return (altKey ? withAlt : plain)[known] ?? null;
}

/** What a key asks for, while an item in the list of all has the focus. */
export type ListCommand =
	| { readonly does: 'go' | 'reach'; readonly by: -1 | 1 }
	| { readonly does: 'end'; readonly which: 'first' | 'last' }
	| { readonly does: 'all' | 'none' | 'accept' | 'drop' | 'edit' | 'help' };

const inList: Readonly<Record<string, ListCommand>> = {
	ArrowUp: { does: 'go', by: -1 },
	ArrowDown: { does: 'go', by: 1 },
	Home: { does: 'end', which: 'first' },
	End: { does: 'end', which: 'last' },
	Escape: { does: 'none' },
	a: { does: 'accept' },
	x: { does: 'drop' },
	e: { does: 'edit' },
	'?': { does: 'help' },
};

/** Null for keys that mean nothing in the list of all items, which are left to the browser: a space chooses. */
export function listCommandOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): ListCommand | null {
	const known = key.length === 1 ? key.toLowerCase() : key;
	if (altKey) return null;
	if (ctrlKey || metaKey) return known === 'a' ? { does: 'all' } : null;
	const command = inList[known] ?? null;
	return command?.does === 'go' && shiftKey ? { ...command, does: 'reach' } : command;
}

/** As the list of shortcuts shows them. */
export const shortcuts = [
	['arrows', '↑ ↓'],
	['ends', 'Home End'],
	['kinds', '1 2 3 4 5'],
	['none', '0'],
	['accept', 'A'],
	['drop', 'X'],
	['add', 'N'],
	['edit', 'E'],
	['divide', 'D'],
	['join', 'J'],
	['split', 'S'],
	['merge', 'M'],
	['title', 'T'],
	['byHand', 'I'],
	['shift', 'Alt + ↑ ↓'],
	['level', 'Alt + ← →'],
	['undo', 'Ctrl + Z'],
	['redo', 'Ctrl + Shift + Z'],
	['help', '?'],
] as const;

/** Those of the list of all items. */
export const listShortcuts = [
	['go', '↑ ↓'],
	/** The space, which is called differently in each language. */
	['toggle', null],
	['range', 'Shift + ↑ ↓'],
	['all', 'Ctrl + A'],
	['none', 'Esc'],
	['edit', 'E'],
	['accept', 'A'],
	['drop', 'X'],
] as const;
