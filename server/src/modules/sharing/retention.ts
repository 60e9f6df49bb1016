import { byIndex, type RetentionRule } from '../../platform/retention/index.ts';
import { countExpired, type Expiring, removeExpired } from './store/index.ts';

const rule = (
	what: string,
	table: Expiring,
	period: Pick<RetentionRule, 'days' | 'least' | 'reason'>,
): RetentionRule => ({
	what: `sharing.${what}`,
	...period,
	...byIndex(
		(tx, before) => countExpired(tx, table, before),
		(tx, before, most) => removeExpired(tx, table, before, most),
	),
});

/** How long links are kept after their end, and what keeps an opening from being counted twice. */
export const sharingRetention: readonly RetentionRule[] = [
	rule('link', 'share_link', {
		days: 184,
		least: 1,
		reason: 'An expired link opens nothing; its maker may still want to know how often it was opened.',
	}),
	rule('opening', 'share_opening', {
		days: 7,
		least: 1,
		reason: 'An opening is counted; no form that was shown so long ago is still sent.',
	}),
];
