/** What an account has read on this device, last first, as long as it lets it be kept: for 猜你喜欢 only, and nowhere else. */
const prefix = 'pacesetter.read.';
const most = 20;
const off = 'off';

/** A browser may refuse to keep anything. */
function storage(): Storage | null {
	try {
		return window.localStorage;
	} catch (error) {
		console.warn('Nothing can be kept here', error);
		return null;
	}
}

const kept = (account: string): string => storage()?.getItem(prefix + account) ?? '';

/** Whether the account has switched it off. */
export const isOff = (account: string): boolean => kept(account) === off;

export const readHere = (account: string): number[] =>
	kept(account)
		.split(' ')
		.map(Number)
		.filter((number) => Number.isSafeInteger(number) && number > 0);

export function keepRead(account: string, number: number): void {
	if (isOff(account)) return;
	const numbers = [number, ...readHere(account).filter((other) => other !== number)].slice(0, most);
	storage()?.setItem(prefix + account, numbers.join(' '));
}

/** Switched off, what was kept is forgotten. */
export const switchLiked = (account: string, on: boolean): void => storage()?.setItem(prefix + account, on ? '' : off);

/** At the end of a session, what was read is nobody's business who comes next. What was switched off stays so. */
export function forgetRead(): void {
	const here = storage();
	for (const key of Object.keys(here ?? {})) {
		if (key.startsWith(prefix) && here?.getItem(key) !== off) here?.removeItem(key);
	}
}
