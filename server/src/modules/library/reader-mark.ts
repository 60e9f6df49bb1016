import type { Caller } from '@pacesetter/core/identity';
import { maskUserName } from '@pacesetter/core/identity';
import { minuteInChina } from '@pacesetter/core/kernel';

/**
 * What stands on the pages of a restricted document: who reads it, by his masked name and the end of his account's
 * number, which is drawn by chance (it begins with the time at which it was made); the document; and when, to the minute, as in China.
 */
export function readerMark(caller: Caller, number: number, now: Date): string {
	const reader = caller ? `${maskUserName(caller.userName)} ${caller.accountId.slice(-8)}` : '';
	return `${reader} ${number} ${minuteInChina(now)}`.trim();
}
