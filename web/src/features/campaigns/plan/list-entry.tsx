import { Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';

/** What an entry of a list is told by while it is folded. */
export interface Line {
	readonly title: string;
	readonly facts: readonly (string | null)[];
}

interface Props<Row> {
	/** From the plan on. */
	readonly path: (string | number)[];
	readonly line: (row: Row) => Line | null;
	/** What the button that removes it is called, and does. */
	readonly away: { readonly 'aria-label': string; readonly onClick: () => void };
	readonly children: ReactNode;
}

/**
 * An entry that is one line until it is opened: a plan of a whole directive has dozens of actions, of which one changes a few. Its fields are
 * made when it is opened first, and stay open while something is missing.
 */
export function ListEntry<Row>({ path, line, away, children }: Props<Row>) {
	const { t } = useTranslation('campaigns');
	const form = Form.useFormInstance();
	const row: Row | undefined = Form.useWatch(path, { form, preserve: true }) ?? form.getFieldValue(path);
	const told = row === undefined ? null : line(row);
	const [state, turn] = useState<'unmade' | 'open' | 'folded'>(told ? 'unmade' : 'open');
	const open = state === 'open' || told === null;
	return (
		<div className={styles.folded}>
			<div className={styles.head}>
				{told && (
					<button
						type="button"
						className={styles.line}
						aria-expanded={open}
						onClick={() => turn(open ? 'folded' : 'open')}
					>
						<span>{told.title}</span>
						<span className={styles.soft}>{told.facts.filter((fact) => fact !== null).join(' · ')}</span>
					</button>
				)}
				<Button size="small" {...away}>
					{t('plan.remove')}
				</Button>
			</div>
			{(open || state === 'folded') && <div hidden={!open}>{children}</div>}
		</div>
	);
}
