import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';
import { type Line, ListEntry } from './list-entry.tsx';

type Path = (string | number)[];

interface Props<Row> {
	readonly title?: string;
	/** Where the list stands: in the plan, or in the entry of the list around it. */
	readonly path: Path;
	readonly add: string;
	/** A new entry but for its key. */
	readonly fresh: Record<string, unknown>;
	/** An entry in one line, to which it is folded; null while it lacks what it must have. For lists whose path is whole. */
	readonly line?: (row: Row) => Line | null;
	readonly children: (row: number) => ReactNode;
}

/** A part of the plan that is a list: its entries one below the other, with the way to add and to remove one. */
export function ListPart<Row = unknown>({ title, path, add, fresh, line, children }: Props<Row>) {
	const { t } = useTranslation('campaigns');
	return (
		<Form.List name={path}>
			{(rows, { add: push, remove }) => (
				<section className={title ? styles.box : ''}>
					{title && <h2>{title}</h2>}
					{rows.map(({ key, name }) => {
						const away = { 'aria-label': `${t('plan.remove')} ${name + 1}`, onClick: () => remove(name) };
						return line ? (
							<ListEntry<Row> key={key} path={[...path, name]} line={line} away={away}>
								{children(name)}
							</ListEntry>
						) : (
							<div key={key} className={styles.entry}>
								{children(name)}
								<Button size="small" {...away}>
									{t('plan.remove')}
								</Button>
							</div>
						);
					})}
					<Button onClick={() => push({ ...fresh, key: crypto.randomUUID() })}>{add}</Button>
				</section>
			)}
		</Form.List>
	);
}
