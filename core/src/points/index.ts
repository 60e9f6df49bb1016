export {
	type Balances,
	checkFunds,
	issuer,
	type Posting,
	postingsOf,
	reversalOf,
	settle,
	type Transfer,
} from './account.ts';
export type { Issue, StatementLine } from './contract.ts';
export {
	mostAllowance,
	mostIssued,
	type RewardFault,
	rewardAmounts,
	rewardFault,
	undoFault,
	undoUntil,
} from './reward.ts';
