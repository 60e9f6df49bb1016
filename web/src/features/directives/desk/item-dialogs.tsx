import type { Desk, Item, Wish } from '../shared/types.ts';
import { ItemDialog } from './item-dialog.tsx';
import { MergeItemDialog, SplitItemDialog } from './item-parts-dialog.tsx';
import type { ItemWish } from './use-commands.ts';

interface Props {
	readonly desk: Desk;
	readonly dialog: ItemWish;
	readonly item: Item;
	readonly onAct: (wish: Wish) => void;
	readonly onClose: () => void;
}

/** Whatever dialog is open for one item. */
export function ItemDialogs({ desk, dialog, item, onAct, onClose }: Props) {
	if ('edit' in dialog) {
		const save = (fields: Extract<Wish, { act: 'item.edit' }>['fields']): void =>
			onAct({ act: 'item.edit', item: item.id, fields });
		return <ItemDialog item={item} clauses={desk.clauses} events={desk.events} onSave={save} onClose={onClose} />;
	}
	const live = desk.items.filter(({ state }) => state !== 'dropped');
	const isNear = ({ clauses }: Item): boolean => clauses.some((clause) => item.clauses.includes(clause));
	const near = live.filter(isNear);
	const shared = { items: near, item, onAct, onClose };
	if ('divide' in dialog) return <SplitItemDialog {...shared} />;
	const others = [...near, ...live.filter((other) => !isNear(other))];
	return <MergeItemDialog {...shared} others={others} clauses={desk.clauses} />;
}
