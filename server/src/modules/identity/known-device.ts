import { randomUUID } from 'node:crypto';
import { isSame, keyedHash } from './keyed-hash.ts';

/** Accounts remembered of one browser: an office's shared computer has several. */
const most = 12;

const partsOf = (cookie: string | undefined): { device: string; marks: string[] } => {
	const [device = '', ...marks] = (cookie ?? '').split('.');
	return /^[0-9a-f-]{36}$/.test(device) ? { device, marks: marks.slice(0, most) } : { device: '', marks: [] };
};
const markOf = (secret: string, device: string, accountId: string): string =>
	keyedHash(secret, 'device', `${device} ${accountId}`).slice(0, 22);

/** The name of a browser on which somebody has signed in before, by its signed cookie; null for any other. */
export const deviceIn = (secret: string, cookie: string | undefined): string | null => knownDevice(secret, cookie, '');

/** The name of a browser on which the account has signed in before, by its signed cookie; null for any other. */
export function knownDevice(secret: string, cookie: string | undefined, accountId: string): string | null {
	const { device, marks } = partsOf(cookie);
	const mine = markOf(secret, device, accountId);
	return marks.some((mark) => isSame(mark, mine)) ? device : null;
}

/** The cookie after the account has signed in. */
export function rememberDevice(secret: string, cookie: string | undefined, accountId: string): string {
	const { device: known, marks } = partsOf(cookie);
	const device = known || randomUUID();
	const mine = markOf(secret, device, accountId);
	// The first mark is of the browser alone, and stays.
	const own = markOf(secret, device, '');
	const others = marks.filter((mark) => mark !== mine && mark !== own);
	return [device, own, mine, ...others].slice(0, most + 1).join('.');
}
