import { Refusal } from '../kernel/index.ts';

/** From whom all points come; it alone may owe. */
export const issuer = 'issuer';

export interface Transfer {
	/** Whose account: that of an account's id, or the issuer's. */
	readonly payer: string;
	readonly payee: string;
	/** Above 0. */
	readonly amount: number;
}

export interface Posting {
	readonly account: string;
	readonly amount: number;
}

export type Balances = ReadonlyMap<string, number>;

/** The two sides of a transfer. They sum to nothing, so no points are made or lost. */
export const postingsOf = ({ payer, payee, amount }: Transfer): readonly [Posting, Posting] => [
	{ account: payer, amount: -amount },
	{ account: payee, amount },
];

/** What pays a transfer back. */
export const reversalOf = ({ payer, payee, amount }: Transfer): Transfer => ({ payer: payee, payee: payer, amount });

/** Nobody but the issuer pays what he has not. @throws Refusal POINTS_SHORT */
export function checkFunds(payer: string, balance: number, amount: number): void {
	if (payer !== issuer && balance < amount) throw new Refusal('POINTS_SHORT', { balance, amount });
}

/** The balances after a transfer. @throws Refusal POINTS_SHORT */
export function settle(balances: Balances, transfer: Transfer): Balances {
	checkFunds(transfer.payer, balances.get(transfer.payer) ?? 0, transfer.amount);
	const after = new Map(balances);
	for (const { account, amount } of postingsOf(transfer)) after.set(account, (after.get(account) ?? 0) + amount);
	return after;
}
