import { MoreOutlined } from '@ant-design/icons';
import { clauseKinds, isByHand, renewals } from '@pacesetter/core/directives/desk';
import { Button, Dropdown, type MenuProps, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Clause, Desk, Directive, Wish } from '../shared/types.ts';
import styles from './desk.module.css';
import { ItemCard } from './item-card.tsx';
import type { Command } from './keys.ts';
import { Notes } from './notes.tsx';
import { Provenance } from './provenance.tsx';
import { RepeatedBefore } from './repeats.tsx';
import type { ItemWish } from './use-commands.ts';
import { Words } from './words.tsx';

interface Props {
	readonly desk: Desk;
	readonly chain: Directive['chain'];
	readonly clause: Clause;
	readonly editable: boolean;
	readonly marked: ReadonlySet<string>;
	readonly onAct: (wish: Wish) => void;
	readonly onCommand: (command: Command) => void;
	readonly onOpen: (dialog: ItemWish) => void;
	readonly onCite: () => void;
}

const moves = {
	title: { does: 'title' },
	merge: { does: 'merge' },
	up: { does: 'shift', by: -1 },
	down: { does: 'shift', by: 1 },
	out: { does: 'level', by: -1 },
	in: { does: 'level', by: 1 },
} as const satisfies Record<string, Command>;
const moveNames = Object.keys(moves) as (keyof typeof moves)[];

/** The chosen clause: its words, what it is, who asked for it, and its items. */
export function ClausePanel({ desk, chain, clause, editable, marked, onAct, onCommand, onOpen, onCite }: Props) {
	const { t } = useTranslation('directives');
	const items = desk.items.filter(({ clauses }) => clauses.includes(clause.id));
	const open = items.some(({ state }) => state === 'proposed');
	const renewed = renewals(items);
	const byHand = isByHand(clause);
	const menu: MenuProps['items'] = [
		...moveNames.map((key) => ({ key, label: t(`clause.${key}`) })),
		{ key: 'cite', label: t('clause.cite') },
		{ key: 'byHand', label: t('byHand.title') },
		...(byHand && items.length === 0 ? [{ key: 'remove', label: t('byHand.remove') }] : []),
	];
	const choose = (key: string): void => {
		const name = moveNames.find((each) => each === key);
		if (name) onCommand(moves[name]);
		else if (key === 'byHand' || key === 'remove') onCommand({ does: key });
		else onCite();
	};
	return (
		<div className={styles.panel}>
			{byHand ? <p className={styles.note}>{t('byHand.own')}</p> : <Words desk={desk} clause={clause} />}
			{clause.reason !== null && <p className={styles.note}>{t('clause.reason', { reason: clause.reason })}</p>}
			<Provenance chain={chain} clause={clause} />
			<RepeatedBefore clause={clause} />
			{editable && (
				<div className={styles.tools}>
					<Select
						size="small"
						className={styles.kind ?? ''}
						aria-label={t('clause.kind')}
						value={clause.kind}
						placeholder={t('clause.undecided')}
						onChange={(kind) => onCommand({ does: 'mark', kind })}
						options={clauseKinds.map((value) => ({ value, label: t(`clauseKind.${value}`) }))}
					/>
					{!byHand && (
						<Button size="small" onClick={() => onCommand({ does: 'split' })}>
							{t('clause.split')}
						</Button>
					)}
					<Button size="small" onClick={() => onCommand({ does: 'add' })}>
						{t('clause.add')}
					</Button>
					{open && (
						<>
							<Button size="small" type="primary" onClick={() => onCommand({ does: 'accept' })}>
								{t('clause.acceptAll')}
							</Button>
							<Button size="small" onClick={() => onCommand({ does: 'drop' })}>
								{t('clause.dropAll')}
							</Button>
						</>
					)}
					<Dropdown menu={{ items: menu, onClick: ({ key }) => choose(key) }} trigger={['click']}>
						<Button size="small" icon={<MoreOutlined />} aria-label={t('clause.more')} />
					</Dropdown>
				</div>
			)}
			{items.length === 0 ? (
				<p className={styles.note}>{t('clause.none')}</p>
			) : (
				<ul className={styles.items} aria-label={t('item.label')}>
					{items.map((item) => (
						<ItemCard
							key={item.id}
							item={item}
							renewal={renewed.get(item.id)}
							marked={marked.has(item.id)}
							editable={editable}
							onAct={onAct}
							onOpen={onOpen}
						/>
					))}
				</ul>
			)}
			<Notes notes={desk.notes} clause={clause} />
		</div>
	);
}
