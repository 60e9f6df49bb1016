import { isStale } from '@pacesetter/core/directives/desk';
import { Button, Checkbox, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Item } from '../shared/types.ts';
import styles from './desk.module.css';
import { useItemWords } from './use-item-words.ts';

interface Props {
	readonly item: Item;
	readonly chosen: boolean;
	readonly marked: boolean;
	readonly editable: boolean;
	/** @param range all since the one before as well */
	readonly onToggle: (id: string, range: boolean) => void;
	readonly onEdit: (id: string) => void;
	/** Lights its clause. */
	readonly onShow: (item: Item) => void;
}

/** An item in the list of all, where it can be chosen together with others. */
export function ItemRow({ item, chosen, marked, editable, onToggle, onEdit, onShow }: Props) {
	const { t } = useTranslation('directives');
	const facts = useItemWords(item);
	const { id, text, state } = item;
	const words = (
		<span className={styles.itemText}>
			<Tag>{t(`kind.${item.kind}`)}</Tag>
			{text}
		</span>
	);
	return (
		<li className={styles.item} data-state={state} data-marked={marked}>
			<div className={styles.itemBody}>
				{editable ? (
					<Checkbox
						className={styles.choice ?? ''}
						checked={chosen}
						onChange={({ nativeEvent }) => onToggle(id, nativeEvent.shiftKey)}
					>
						{words}
					</Checkbox>
				) : (
					words
				)}
				<p className={styles.itemFacts}>
					<span className={styles.itemState}>{t(isStale(item) ? 'item.stale' : `item.${state}`)}</span>
					{facts.map((fact) => (
						<span key={fact}>{fact}</span>
					))}
				</p>
			</div>
			<div className={styles.itemActs}>
				{editable && state !== 'dropped' && (
					<Button size="small" aria-label={t('item.editOf', { text })} onClick={() => onEdit(id)}>
						{t('item.edit')}
					</Button>
				)}
				<Button size="small" type="link" aria-label={t('many.showOf', { text })} onClick={() => onShow(item)}>
					{t('finding.show')}
				</Button>
			</div>
		</li>
	);
}
