import { mostItems } from '@pacesetter/core/directives/desk';
import { Checkbox, Tag } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk, Item } from '../shared/types.ts';
import styles from './desk.module.css';
import type { ManyChange } from './item-fields.ts';
import { type ItemFilter, itemFilterNames, itemFilters } from './item-filter.ts';
import { ItemRow } from './item-row.tsx';
import { listCommandOf } from './keys.ts';
import { ManyBar } from './many-bar.tsx';
import { SetItemsDialog } from './set-items-dialog.tsx';
import type { Dialog } from './use-commands.ts';
import type { DeskActs } from './use-desk.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useMany } from './use-many.ts';
import { useMore } from './use-more.tsx';

interface Props {
	readonly desk: Desk;
	readonly acts: DeskActs;
	readonly editable: boolean;
	readonly marked: ReadonlySet<string>;
	readonly onOpen: (dialog: Dialog) => void;
	/** Lights a clause. */
	readonly onShow: (clause: string) => void;
}

const states = { accept: 'accepted', drop: 'dropped' } as const;

/** All items of the directive, whichever clause they come from, to set or settle many of them in one act. */
export function Items({ desk, acts, editable, marked, onOpen, onShow }: Props) {
	const { t } = useTranslation('directives');
	const [filter, setFilter] = useState<ItemFilter>('all');
	const found = desk.items.filter(itemFilters[filter]);
	const [shown, more] = useMore(found);
	const many = useMany(found, acts);
	const [setting, set] = useState<readonly Item[]>([]);
	const list = useRef<HTMLUListElement>(null);
	const { chosen, told } = many;
	const most = Math.min(found.length, mostItems);
	const ids = shown.map(({ id }) => id);
	const { boxes, onFocus, back } = useKeptFocus(list, ids, setting.length === 0 ? told : null);
	const save = async (fields: ManyChange): Promise<void> => {
		if (await many.set(setting, fields)) set([]);
	};
	const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
		const all = boxes();
		const at = event.target instanceof HTMLElement ? all.indexOf(event.target) : -1;
		const here = shown[at];
		const command = here ? listCommandOf(event) : null;
		if (!here || command === null) return;
		event.preventDefault();
		const go = (to: number): void => {
			const next = Math.max(0, Math.min(to, all.length - 1));
			const there = shown[next];
			all[next]?.focus();
			if (command.does === 'reach' && there) many.reach(here.id, there.id);
		};
		const { does } = command;
		if (does === 'go' || does === 'reach') go(at + command.by);
		else if (does === 'end') go(command.which === 'first' ? 0 : all.length - 1);
		else if (does === 'all' || does === 'none') many.choose(does);
		else if (does === 'help') onOpen('keys');
		else if (does !== 'edit') void many.settle(chosen.length > 0 ? chosen : [here], states[does]);
		else if (chosen.length > 0) set(chosen);
		else onOpen({ edit: here.id });
	};
	return (
		<>
			<p className={styles.note}>{t(editable ? 'many.lead' : 'many.leadRead')}</p>
			<div className={styles.filter}>
				{itemFilterNames.map((name) => (
					<Tag.CheckableTag key={name} checked={filter === name} onChange={() => setFilter(name)}>
						{t(`many.filter.${name}`)} {desk.items.filter(itemFilters[name]).length}
					</Tag.CheckableTag>
				))}
			</div>
			{editable && found.length > 0 && (
				<p>
					<Checkbox
						checked={chosen.length === most}
						indeterminate={chosen.length > 0 && chosen.length < most}
						onChange={({ target }) => many.choose(target.checked ? 'all' : 'none')}
					>
						{t('many.all', { count: most })}
					</Checkbox>
				</p>
			)}
			{found.length === 0 && <p className={styles.note}>{t('many.empty')}</p>}
			<ul
				className={styles.items}
				aria-label={t('many.label')}
				ref={list}
				tabIndex={-1}
				onFocus={onFocus}
				onKeyDown={onKeyDown}
			>
				{shown.map((item) => (
					<ItemRow
						key={item.id}
						item={item}
						chosen={chosen.includes(item)}
						marked={marked.has(item.id)}
						editable={editable}
						onToggle={many.toggle}
						onEdit={(edit) => onOpen({ edit })}
						onShow={({ clauses }) => clauses[0] !== undefined && onShow(clauses[0])}
					/>
				))}
			</ul>
			{more}
			{editable && <ManyBar desk={desk} many={many} onSet={() => set(chosen)} onLost={back} />}
			{setting.length > 0 && (
				<SetItemsDialog items={setting} events={desk.events} onSet={save} onClose={() => set([])} />
			)}
		</>
	);
}
