import type { Caller } from '@pacesetter/core/identity';
import { maskUserName } from '@pacesetter/core/identity';
import { minuteInChina } from '@pacesetter/core/kernel';

/**
 * What stands on the pages of a restricted document: who reads it, by his masked name and the beginning of his account's
 * number, which tells him from all others; the document; and when, to the minute, as in China.
 */
export function readerMark(caller: Caller, number: number, now: Date): string {
	const reader = caller ? `${maskUserName(caller.userName)} ${caller.accountId.slice(0, 8)}` : '';
	return `${reader} ${number} ${minuteInChina(now)}`.trim();
}
