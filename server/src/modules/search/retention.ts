import { byIndex, type RetentionRule } from '../../platform/retention/index.ts';
import { countOldOpenings, removeOldOpenings } from './store/index.ts';

const openings = (what: string, shared: boolean, rule: Pick<RetentionRule, 'days' | 'least' | 'reason'>) =>
	({
		what: `search.${what}`,
		...rule,
		...byIndex(
			(tx, before) => countOldOpenings(tx, shared, before),
			(tx, before, most) => removeOldOpenings(tx, shared, before, most),
		),
	}) satisfies RetentionRule;

/** How long searches that led to a document are counted. */
export const searchRetention: readonly RetentionRule[] = [
	openings('opened_by_few', false, {
		days: 30,
		least: 1,
		reason: 'A search that few readers made is told to nobody, and holds tokens that tell them apart.',
	}),
	openings('opened', true, { days: 365, least: 30, reason: 'What nobody looks for any more helps nobody to find.' }),
];
