import type { ReactNode } from 'react';
import styles from './ui.module.css';

export type LampColour = 'red' | 'yellow' | 'green' | 'grey';

/** A lamp with words beside it, so that nobody has to tell colours apart. */
export function Lamp({ colour, children }: { colour: LampColour; children: ReactNode }) {
	return (
		<span className={styles.lamp} data-colour={colour}>
			{children}
		</span>
	);
}
