import type { Caller } from '@pacesetter/core/identity';
import { maskUserName } from '@pacesetter/core/identity';

/**
 * What stands on the pages of a restricted document: who reads it, by his masked name and the beginning of his account's
 * number, which tells him from all others; the document; and when, to the minute, as in China.
 */
export function readerMark(caller: Caller, number: number, now: Date): string {
	const minute = new Intl.DateTimeFormat('sv-SE', {
		timeZone: 'Asia/Shanghai',
		dateStyle: 'short',
		timeStyle: 'short',
	}).format(now);
	const reader = caller ? `${maskUserName(caller.userName)} ${caller.accountId.slice(0, 8)}` : '';
	return `${reader} ${number} ${minute}`.trim();
}
