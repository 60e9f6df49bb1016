import { storage } from './storage.ts';

/** What an account has read on this device, last first, while its suggestions are on: for 猜你喜欢 only, and nowhere else. */
const prefix = 'pacesetter.read.';
const most = 20;

const kept = (account: string): string => storage()?.getItem(prefix + account) ?? '';

export const readHere = (account: string): number[] =>
	kept(account)
		.split(' ')
		.map(Number)
		.filter((number) => Number.isSafeInteger(number) && number > 0);

export function keepRead(account: string, number: number): void {
	const numbers = [number, ...readHere(account).filter((other) => other !== number)].slice(0, most);
	storage()?.setItem(prefix + account, numbers.join(' '));
}

export const forgetReadOf = (account: string): void => storage()?.removeItem(prefix + account);

/** At the end of a session, what was read is nobody's business who comes next. */
export function forgetRead(): void {
	const here = storage();
	for (const key of Object.keys(here ?? {})) {
		if (key.startsWith(prefix)) here?.removeItem(key);
	}
}
