import { type DragEvent, memo, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Lamp, type LampColour } from '../../../ui/lamp.tsx';
import type { Clause } from '../shared/types.ts';
import styles from './desk.module.css';
import { useTimes } from './repeats.tsx';

export type Drop = 'before' | 'inside';

interface Props {
	readonly clause: Clause;
	readonly chosen: boolean;
	/** Where the keyboard enters the tree while none is chosen. */
	readonly first: boolean;
	readonly marked: boolean;
	readonly editable: boolean;
	readonly accepted: number;
	readonly waiting: number;
	readonly onChoose: (id: string) => void;
	/** Another clause was dropped on it. */
	readonly onDrop: (moved: string, id: string, where: Drop) => void;
	/** What is shown of it when it is chosen. */
	readonly children: ReactNode;
}

const lamps: Readonly<Record<Clause['fate'], LampColour>> = {
	items: 'green',
	none: 'grey',
	below: 'grey',
	waiting: 'yellow',
	open: 'red',
	gone: 'red',
};

const kindOfDrag = 'application/x-clause';

/** In the upper half of a row before it, in the lower half below it. */
function whereOf(event: DragEvent<HTMLElement>): Drop {
	const { top, height } = event.currentTarget.getBoundingClientRect();
	return event.clientY < top + height / 2 ? 'before' : 'inside';
}

/** A clause in the tree: what it is called, and what became of it. */
export const ClauseRow = memo(function ClauseRow(props: Props) {
	const { clause, chosen, first, marked, editable, accepted, waiting, onChoose, onDrop, children } = props;
	const { t } = useTranslation('directives');
	const { t: tell } = useTranslation('levels');
	const times = useTimes(clause);
	const [over, setOver] = useState<Drop | null>(null);
	const known = clause.id === 'preamble' ? t('tree.preamble') : clause.id === 'closing' ? t('tree.closing') : null;
	const name = (clause.title ?? clause.heading) || t('tree.untitled');
	const count = clause.fate === 'items' ? accepted : waiting;
	return (
		<li data-marked={marked}>
			<button
				type="button"
				id={`clause-${clause.id}`}
				className={styles.row}
				style={{ paddingInlineStart: `${0.5 + (clause.level - 1) * 1.25}rem` }}
				aria-expanded={chosen}
				data-clause={clause.id}
				data-over={over}
				tabIndex={chosen || first ? 0 : -1}
				draggable={editable}
				onClick={() => onChoose(clause.id)}
				onDragStart={({ dataTransfer }) => dataTransfer.setData(kindOfDrag, clause.id)}
				onDragOver={(event) => {
					if (!editable || !event.dataTransfer.types.includes(kindOfDrag)) return;
					event.preventDefault();
					setOver(whereOf(event));
				}}
				onDragLeave={() => setOver(null)}
				onDrop={(event) => {
					event.preventDefault();
					setOver(null);
					onDrop(event.dataTransfer.getData(kindOfDrag), clause.id, whereOf(event));
				}}
			>
				<span className={styles.name}>
					{known && <span className={styles.place}>{known}</span>}
					{name}
				</span>
				<span className={styles.fate}>
					{times > 0 && <span>{tell('repeat.tag', { count: times })}</span>}
					{clause.kind && clause.kind !== 'none' && <span>{t(`clauseKind.${clause.kind}`)}</span>}
					{clause.fate === 'waiting' && accepted > 0 && <span>{t('fate.items', { count: accepted })}</span>}
					<Lamp colour={lamps[clause.fate]}>{t(`fate.${clause.fate}`, { count })}</Lamp>
				</span>
			</button>
			{children}
		</li>
	);
});
