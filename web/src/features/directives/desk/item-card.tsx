import { MoreOutlined } from '@ant-design/icons';
import { isStale } from '@pacesetter/core/directives/desk';
import { Button, Dropdown, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Item, Wish } from '../shared/types.ts';
import styles from './desk.module.css';
import type { ItemWish } from './use-commands.ts';
import { useItemWords } from './use-item-words.ts';

interface Props {
	readonly item: Item;
	/** What the new version says in its place, where its words changed. */
	readonly renewal: Item | undefined;
	readonly marked: boolean;
	readonly editable: boolean;
	readonly onAct: (wish: Wish) => void;
	readonly onOpen: (dialog: ItemWish) => void;
}

/** An item below its clause: what it says, and what a person makes of it. */
export function ItemCard({ item, renewal, marked, editable, onAct, onOpen }: Props) {
	const { t } = useTranslation('directives');
	const facts = useItemWords(item);
	const { id, text, state } = item;
	const settle = (to: Item['state']) => onAct({ act: 'item.settle', items: [id], state: to });
	return (
		<li id={`item-${id}`} className={styles.item} data-state={state} data-marked={marked} tabIndex={-1}>
			<div className={styles.itemBody}>
				<p className={styles.itemText}>
					<Tag>{t(`kind.${item.kind}`)}</Tag>
					{text}
				</p>
				<Lines item={item} />
				<p className={styles.itemFacts}>
					<span className={styles.itemState}>{t(isStale(item) ? 'item.stale' : `item.${state}`)}</span>
					{facts.map((fact) => (
						<span key={fact}>{fact}</span>
					))}
				</p>
				{renewal && <p className={styles.note}>{t('item.newWords', { text: renewal.text })}</p>}
				<details className={styles.because}>
					<summary aria-label={t('item.whyOf', { text })}>{t('item.why')}</summary>
					<p className={styles.note}>{t(`item.because.${item.why}`)}</p>
				</details>
			</div>
			{editable && (
				<div className={styles.itemActs}>
					{state === 'proposed' && (
						<Button
							size="small"
							type="primary"
							ghost
							aria-label={t('item.acceptOf', { text })}
							onClick={() => settle('accepted')}
						>
							{t('item.accept')}
						</Button>
					)}
					{renewal && (
						<Button
							size="small"
							type="primary"
							ghost
							aria-label={t('item.renewOf', { text })}
							onClick={() => onAct({ act: 'item.renew', item: id, by: renewal.id })}
						>
							{t('item.renew')}
						</Button>
					)}
					{state === 'dropped' ? (
						<Button size="small" aria-label={t('item.restoreOf', { text })} onClick={() => settle('proposed')}>
							{t('item.restore')}
						</Button>
					) : (
						<>
							<Button size="small" aria-label={t('item.editOf', { text })} onClick={() => onOpen({ edit: id })}>
								{t('item.edit')}
							</Button>
							<Button size="small" aria-label={t('item.dropOf', { text })} onClick={() => settle('dropped')}>
								{t('item.drop')}
							</Button>
							<Dropdown
								trigger={['click']}
								menu={{
									items: [
										{ key: 'divide', label: t('item.split') },
										{ key: 'join', label: t('item.merge') },
									],
									onClick: ({ key }) => onOpen(key === 'join' ? { join: id } : { divide: id }),
								}}
							>
								<Button size="small" icon={<MoreOutlined />} aria-label={t('item.moreOf', { text })} />
							</Dropdown>
						</>
					)}
				</div>
			)}
		</li>
	);
}

/** What it is held to, line by line: criteria and how it is measured. */
function Lines({ item: { standard, measure } }: Pick<Props, 'item'>) {
	const lines = [standard, measure].flatMap((words) => (words ?? '').split('\n')).filter((line) => line.trim() !== '');
	if (lines.length === 0) return null;
	return (
		<ul className={styles.itemLines}>
			{lines.map((line) => (
				<li key={line}>{line}</li>
			))}
		</ul>
	);
}
