import { byIndex, type RetentionRule } from '../../platform/retention/index.ts';
import {
	countGrantReasons,
	countOldRosters,
	countSealedOfLeavers,
	countTransferReasons,
	removeGrantReasons,
	removeOldRosters,
	removeSealedOfLeavers,
	removeTransferReasons,
} from './store/index.ts';

/** ID number and phone of those who are members no more; the same period has to pass before anybody is erased. */
export const formerMember: RetentionRule = {
	what: 'organisation.former_member',
	days: 3 * 365,
	least: 365,
	reason: 'Questions about a membership come for some years after it ended; the file on paper goes to the archive.',
	slow: true,
	count: countSealedOfLeavers,
	remove: removeSealedOfLeavers,
};

/** How long the organisation keeps what it needs for a time only. */
export const organisationRetention: readonly RetentionRule[] = [
	formerMember,
	{
		what: 'organisation.transfer_reason',
		days: 365,
		least: 30,
		reason: 'Why somebody moves is private; once the transfer is closed a year, only that it took place is kept.',
		...byIndex(countTransferReasons, removeTransferReasons),
	},
	{
		what: 'organisation.grant_reason',
		days: 3 * 365,
		least: 184,
		reason: 'Why a right was given may tell of an absence or illness; the log of acts keeps that it was given.',
		...byIndex(countGrantReasons, removeGrantReasons),
	},
	{
		what: 'organisation.roster',
		days: 184,
		least: 30,
		reason:
			'A roster that was taken over is needed as long as it may be taken back; its file holds whole ID numbers, sealed.',
		count: async (tx, before) => ({ count: await countOldRosters(tx, before), next: null }),
		remove: removeOldRosters,
	},
];
