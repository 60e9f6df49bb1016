import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import type { Clause, Item, Wish } from '../shared/types.ts';
import styles from './desk.module.css';
import { piecesOf } from './pieces.ts';
import { SplitAt } from './split-at.tsx';

interface Props {
	/** Those of the clause that can be taken. */
	readonly items: readonly Item[];
	/** The one it is about at first. */
	readonly item: Item;
	readonly onAct: (wish: Wish) => void;
	readonly onClose: () => void;
}

/** Which of the clause's items it is about, where it has several. */
function Which({ items, item, onItem }: { items: readonly Item[]; item: Item; onItem: (id: string) => void }) {
	const { t } = useTranslation('directives');
	if (items.length < 2) return <p className={styles.itemText}>{item.text}</p>;
	return (
		<Select
			className={styles.wide ?? ''}
			aria-label={t('item.which')}
			value={item.id}
			onChange={onItem}
			options={items.map(({ id, text }) => ({ value: id, label: text }))}
		/>
	);
}

/** Chooses the piece of an item's words with which the second item begins. */
export function SplitItemDialog({ items, item: first, onAct, onClose }: Props) {
	const [id, setId] = useState(first.id);
	const item = items.find((each) => each.id === id) ?? first;
	const [at, setAt] = useState<number | null>(null);
	const pieces = piecesOf(item.text, [{ start: 0, end: item.text.length }]).slice(1);
	const choose = (next: string): void => {
		setId(next);
		setAt(null);
	};
	return (
		<SplitAt
			of="item"
			pieces={pieces}
			at={at}
			onAt={setAt}
			onSplit={(place) => onAct({ act: 'item.split', item: item.id, at: place })}
			onClose={onClose}
		>
			<Which items={items} item={item} onItem={choose} />
		</SplitAt>
	);
}

interface MergeProps extends Props {
	/** All that it can be put together with, those of its own clause first. */
	readonly others: readonly Item[];
	readonly clauses: readonly Clause[];
}

/** Chooses the item that takes another one's words and clauses. */
export function MergeItemDialog({ items, item: first, others, clauses, onAct, onClose }: MergeProps) {
	const { t } = useTranslation('directives');
	const [id, setId] = useState(first.id);
	const item = items.find((each) => each.id === id) ?? first;
	const [into, setInto] = useState<string | null>(null);
	const nameOf = (clause: string | undefined): string => {
		const found = clauses.find((each) => each.id === clause);
		return found?.title ?? found?.heading ?? '';
	};
	const choose = (next: string): void => {
		setId(next);
		setInto(null);
	};
	return (
		<Dialog
			open
			title={t('item.mergeTitle')}
			okText={t('item.merge')}
			cancelText={t('register.cancel')}
			okButtonProps={{ disabled: into === null }}
			onOk={() => into !== null && onAct({ act: 'item.merge', item: item.id, into })}
			onCancel={onClose}
		>
			<Which items={items} item={item} onItem={choose} />
			<p className={styles.note}>{t('item.mergeHint')}</p>
			<Select
				className={styles.wide ?? ''}
				aria-label={t('item.mergeInto')}
				placeholder={t('item.mergeInto')}
				showSearch={{ optionFilterProp: 'label' }}
				value={into}
				onChange={setInto}
				options={others
					.filter((other) => other.id !== item.id)
					.map((other) => ({
						value: other.id,
						label: `${t(`kind.${other.kind}`)}：${other.text}`,
						title: nameOf(other.clauses[0]),
					}))}
				optionRender={({ label, data }) => (
					<>
						{label}
						<span className={styles.note}> {data.title}</span>
					</>
				)}
			/>
		</Dialog>
	);
}
