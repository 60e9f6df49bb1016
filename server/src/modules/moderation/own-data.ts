import type { PersonalPart } from '../organisation/index.ts';
import { appealsOf, reportsBy } from './store/index.ts';

/** What an account reported. */
export const ownReports: PersonalPart = {
	what: 'reports',
	of: async (tx, accountId) =>
		(await reportsBy(tx, accountId)).map(({ number, title, kind, words, pages, made_at, withdrawn_at }) => ({
			number,
			title,
			kind,
			words,
			pages: pages.join(' '),
			madeAt: made_at.toISOString(),
			withdrawnAt: withdrawn_at?.toISOString() ?? null,
		})),
};

/** What an account said against decisions about its documents. */
export const ownCases: PersonalPart = {
	what: 'appeals',
	of: async (tx, accountId) =>
		(await appealsOf(tx, accountId)).map(({ number, title, words, at }) => ({
			number,
			title,
			words,
			at: at.toISOString(),
		})),
};
