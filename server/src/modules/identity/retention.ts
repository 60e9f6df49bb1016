import { byIndex, type RetentionRule } from '../../platform/retention/index.ts';
import { countExpired, type Expiring, removeExpired } from './store/index.ts';

const afterExpiry = (table: Expiring, rule: Pick<RetentionRule, 'days' | 'least' | 'reason'>): RetentionRule => ({
	what: `identity.${table}`,
	...rule,
	...byIndex(
		(tx, before) => countExpired(tx, table, before),
		(tx, before, most) => removeExpired(tx, table, before, most),
	),
});

/** How long sign-in keeps what has expired. */
export const identityRetention: readonly RetentionRule[] = [
	afterExpiry('session', {
		days: 1,
		least: 1,
		reason: 'An expired session opens nothing, and tells where somebody was.',
	}),
	afterExpiry('verification', { days: 1, least: 1, reason: 'An expired one-time code opens nothing.' }),
	afterExpiry('sign_in_challenge', { days: 1, least: 1, reason: 'A sign-in that was not ended opens nothing.' }),
	afterExpiry('account_link', {
		days: 184,
		least: 30,
		reason: 'Who was invited is a name; the log of acts keeps that an invitation was sent, as long as the law asks.',
	}),
];
