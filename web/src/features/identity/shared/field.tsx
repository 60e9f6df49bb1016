import { type ComponentProps, useId } from 'react';
import styles from './identity.module.css';

/** A labelled input. */
export function Field({ label, ...input }: { label: string } & ComponentProps<'input'>) {
	const id = useId();
	return (
		<div className={styles.field}>
			<label htmlFor={id}>{label}</label>
			<input id={id} required {...input} />
		</div>
	);
}
