import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';

type Path = (string | number)[];

interface Props {
	readonly title?: string;
	/** Where the list stands in the plan. */
	readonly path: Path;
	readonly add: string;
	/** A new entry but for its key. */
	readonly fresh: Record<string, unknown>;
	readonly children: (row: number) => ReactNode;
}

/** A part of the plan that is a list: its entries one below the other, with the way to add and to remove one. */
export function ListPart({ title, path, add, fresh, children }: Props) {
	const { t } = useTranslation('campaigns');
	return (
		<Form.List name={path}>
			{(rows, { add: push, remove }) => (
				<section className={title ? styles.box : ''}>
					{title && <h2>{title}</h2>}
					{rows.map(({ key, name }) => (
						<div key={key} className={styles.entry}>
							{children(name)}
							<Button size="small" aria-label={`${t('plan.remove')} ${name + 1}`} onClick={() => remove(name)}>
								{t('plan.remove')}
							</Button>
						</div>
					))}
					<Button onClick={() => push({ ...fresh, key: crypto.randomUUID() })}>{add}</Button>
				</section>
			)}
		</Form.List>
	);
}
