import { byIndex, type RetentionRule } from '../../platform/retention/index.ts';
import { countOlder, removeOlder } from './store.ts';

const rule = (
	what: string,
	since: 'told_at' | 'read_at',
	period: Pick<RetentionRule, 'days' | 'least' | 'reason'>,
): RetentionRule => ({
	what: `notices.${what}`,
	...period,
	...byIndex(
		(tx, before) => countOlder(tx, since, before),
		(tx, before, most) => removeOlder(tx, since, before, most),
	),
});

/** How long what accounts were told is kept. */
export const noticesRetention: readonly RetentionRule[] = [
	rule('read', 'read_at', {
		days: 180,
		least: 7,
		reason: 'What was read served its purpose; what it was about is kept where it belongs.',
	}),
	rule('told', 'told_at', {
		days: 730,
		least: 90,
		reason: 'Whoever has not looked for so long finds what is open on its own page.',
	}),
];
