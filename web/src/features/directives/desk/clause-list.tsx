import { renewals, unkept } from '@pacesetter/core/directives/desk';
import { Button } from 'antd';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clause, Desk, Directive, Wish } from '../shared/types.ts';
import { ClausePanel } from './clause-panel.tsx';
import { ClauseRow, type Drop } from './clause-row.tsx';
import styles from './desk.module.css';
import { type Command, commandOf } from './keys.ts';
import type { ItemWish } from './use-commands.ts';

interface Props {
	readonly desk: Desk;
	/** Directives above, from the top down. */
	readonly chain: Directive['chain'];
	readonly chosen: Clause | undefined;
	readonly editable: boolean;
	readonly marked: ReadonlySet<string>;
	readonly onChoose: (id: string | null) => void;
	readonly onAct: (wish: Wish) => void;
	readonly onCommand: (command: Command) => void;
	readonly onOpen: (dialog: ItemWish) => void;
	readonly onCite: () => void;
}

/** Where a clause goes that is dropped on another: before it, or first below it. */
function moveOf(clauses: readonly Clause[], moved: string, id: string, where: Drop): Wish | null {
	const at = clauses.findIndex((clause) => clause.id === id);
	const target = clauses[at];
	if (!target || !moved || moved === id) return null;
	const level = target.level + (where === 'inside' ? 1 : 0);
	const before = where === 'before' ? id : (clauses[at + 1]?.id ?? null);
	return { act: 'clause.move', clause: moved, before, level };
}

interface Counts {
	readonly accepted: number;
	/** Proposals, and items whose words changed where none says them anew. */
	readonly waiting: number;
}

/** How many items of each clause are accepted, and how many wait for somebody to settle them. */
function countItems({ items, waivers }: Pick<Desk, 'items' | 'waivers'>): Map<string, Counts> {
	const counts = new Map<string, Counts>();
	const [isUnkept, renewed] = [unkept({ waivers }), renewals(items)];
	for (const item of items) {
		const isAccepted = item.state === 'accepted';
		const waits = item.state === 'proposed' || (isUnkept(item) && !renewed.has(item.id));
		for (const id of item.clauses) {
			const { accepted, waiting } = counts.get(id) ?? { accepted: 0, waiting: 0 };
			counts.set(id, { accepted: accepted + (isAccepted ? 1 : 0), waiting: waiting + (waits ? 1 : 0) });
		}
	}
	return counts;
}

/** The clauses as a tree, by pointer and by keyboard. */
export function ClauseList({
	desk,
	chain,
	chosen,
	editable,
	marked,
	onChoose,
	onAct,
	onCommand,
	onOpen,
	onCite,
}: Props) {
	const { t } = useTranslation('directives');
	const list = useRef<HTMLOListElement>(null);
	const { clauses, items, waivers } = desk;
	const counts = useMemo(() => countItems({ items, waivers }), [items, waivers]);
	const byKey = useRef(false);
	const shown = useRef('');
	useEffect(() => {
		const showing = `${desk.revision} ${chosen?.id}`;
		const isNew = shown.current !== showing;
		shown.current = showing;
		// A row that was moved or merged away has lost the focus that the next key needs.
		if (!isNew || !byKey.current || !chosen || document.activeElement !== document.body) return;
		list.current?.querySelector<HTMLElement>(`[data-clause="${CSS.escape(chosen.id)}"]`)?.focus();
	});
	const go = (index: number): void => {
		const next = clauses[Math.max(0, Math.min(index, clauses.length - 1))];
		if (!next) return;
		onChoose(next.id);
		list.current?.querySelector<HTMLElement>(`[data-clause="${CSS.escape(next.id)}"]`)?.focus();
	};
	const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
		// Keys in fields and on buttons of the panel are theirs.
		if (!(event.target instanceof HTMLElement) || event.target.dataset.clause === undefined) return;
		const command = commandOf(event);
		// Undo and redo are heard by the whole page.
		if (command === null || command.does === 'undo' || command.does === 'redo') return;
		event.preventDefault();
		const at = clauses.findIndex(({ id }) => id === (chosen?.id ?? ''));
		if (command.does === 'go') go(at + command.by);
		else if (command.does === 'end') go(command.which === 'first' ? 0 : clauses.length - 1);
		else if (editable || command.does === 'help') {
			byKey.current = true;
			onCommand(command);
		}
	};
	// Rows of a long document are drawn again only where something of them has changed, so what they call stays the same.
	const now = useRef({ clauses, chosen, onChoose, onAct });
	now.current = { clauses, chosen, onChoose, onAct };
	const choose = useCallback((id: string) => now.current.onChoose(id === now.current.chosen?.id ? null : id), []);
	const drop = useCallback((moved: string, id: string, where: Drop) => {
		const wish = moveOf(now.current.clauses, moved, id, where);
		if (wish) now.current.onAct(wish);
	}, []);
	const empty = clauses.length === 0;
	return (
		<>
			<p className={styles.note}>{t(empty ? 'byHand.empty' : 'tree.hint')}</p>
			<ol className={styles.tree} aria-label={t('tree.label')} ref={list} onKeyDown={onKeyDown} hidden={empty}>
				{clauses.map((clause, index) => (
					<ClauseRow
						key={clause.id}
						clause={clause}
						chosen={clause.id === chosen?.id}
						first={index === 0 && chosen === undefined}
						marked={marked.has(clause.id)}
						editable={editable}
						accepted={counts.get(clause.id)?.accepted ?? 0}
						waiting={counts.get(clause.id)?.waiting ?? 0}
						onChoose={choose}
						onDrop={drop}
					>
						{clause.id === chosen?.id && (
							<ClausePanel
								desk={desk}
								chain={chain}
								clause={clause}
								editable={editable}
								marked={marked}
								onAct={onAct}
								onCommand={onCommand}
								onOpen={onOpen}
								onCite={onCite}
							/>
						)}
					</ClauseRow>
				))}
			</ol>
			{editable && (
				<p>
					<Button type={empty ? 'primary' : 'default'} onClick={() => onCommand({ does: 'byHand' })}>
						{t('byHand.title')}
					</Button>
				</p>
			)}
		</>
	);
}
