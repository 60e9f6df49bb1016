import { hash } from '../outline/identity.ts';
import type { Lint } from './lint.ts';

/** Tells a check from the others, also after other acts, as long as it says the same. */
export const keyOf = ({ code, item, clause, finding, about }: Omit<Lint, 'key' | 'waived' | 'weight'>): string =>
	[code, item ?? clause ?? finding ?? '', hash(about)].filter((part) => part !== '').join(' ');
