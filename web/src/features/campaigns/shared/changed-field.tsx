import styles from './campaigns.module.css';
import type { Difference } from './types.ts';
import { useTold } from './use-told.ts';

type Props = Pick<Difference, 'field' | 'before' | 'after'> & {
	/** Whether the field is told by its name; a text that is all there is needs none. */
	readonly named?: boolean;
};

/** What a field was, and what it is now. */
export function ChangedField({ field, before, after, named = true }: Props) {
	const told = useTold();
	return (
		<div className={styles.words}>
			{named && `${told.field(field)}：`}
			<del>{told.value(field, before)}</del> <ins>{told.value(field, after)}</ins>
		</div>
	);
}
