/** Wrong passwords that cost nothing: fingers slip, and old passwords come to mind first. */
const freeTries = 5;
const firstWait = 30;
const longestWait = 900;

/** Failures are forgotten after a day without one, in milliseconds. */
export const failuresLast = 24 * 3600 * 1000;

/**
 * Seconds to wait after so many failures in a row, from one source for one account: nothing at first, then twice as long
 * each time, a quarter of an hour at most.
 */
export const waitAfter = (failures: number): number =>
	failures < freeTries ? 0 : Math.min(longestWait, firstWait * 2 ** (failures - freeTries));

/** Failures of an account from all unknown sources together that cost nothing: a whole office mistypes less. */
const freeEverywhere = 100;

/**
 * Seconds between two tries at one account by all unknown sources together, after so many failures of all of them. A
 * source more costs who guesses nothing, so that counting each by itself slows him down by nothing. It stays short: who
 * signs in on a new device meanwhile gets his turn, and a device that is known never waits for others.
 */
export const paceAfter = (failures: number): number => {
	if (failures < freeEverywhere) return 0;
	return failures < 10 * freeEverywhere ? 5 : 20;
};

/**
 * What a source of sign-ins is known by: a device on which the account has signed in before, or the address. A network
 * is one source, since one line at home has a whole block of the newer addresses.
 */
export function sourceOf(address: string, knownDevice: string | null): string {
	if (knownDevice !== null) return `device ${knownDevice}`;
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
	if (!plain.includes(':')) return `address ${plain}`;
	return `network ${firstFour(plain).join(':')}`;
}

/** The first four groups of an IPv6 address. */
function firstFour(address: string): string[] {
	const [head = '', tail] = address.toLowerCase().split('::');
	const before = head === '' ? [] : head.split(':');
	const after = tail ? tail.split(':') : [];
	const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - before.length - after.length)).fill('0');
	return [...before, ...zeros, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
}
