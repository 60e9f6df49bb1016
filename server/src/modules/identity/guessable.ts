import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { syllables } from './pinyin-syllables.ts';

/** What people of this country, and of this product, think of first. */
const local = [
	...['pacesetter', 'zhengxian', '争先', '文库', 'wenku', 'woaini', 'woaini1314', 'aini1314', '5201314', '1314520'],
	...['zhongguo', '中国', 'beijing', 'dangyuan', '党员', 'zhibu', '支部', 'shuji', '书记', 'zuzhi', '组织', 'zuzhibu'],
	...['xianwei', '县委', 'zhenwei', 'dangwei', '党委', 'admin', 'guanliyuan', '管理员', 'mima', '密码', 'denglu'],
];

const checker = new ZxcvbnFactory({
	graphs: adjacencyGraphs,
	dictionary: { ...dictionary, local, pinyin: syllables },
});

/** Guesses that a password withstands, as a power of ten: what is behind a slow hash and a lockout needs no more. */
const enough = 9;
/** What shift makes of the digits: 1qaz@WSX is 1qaz2wsx to whoever guesses. */
const unshifted = (text: string): string =>
	text.replace(/[!@#$%^&*()]/g, (sign) => String(('!@#$%^&*()'.indexOf(sign) + 1) % 10));
/** A longer text takes long to look at; its beginning is enough. */
const longest = 64;

/**
 * Whether somebody who knows the usual passwords, the keyboard, dates, pinyin, and `words` about the account guesses it
 * soon.
 */
export function isGuessable(password: string, words: readonly string[]): boolean {
	const known = words.filter((word) => word.length > 1);
	const text = password.slice(0, longest);
	return [text, unshifted(text)].some((one) => checker.check(one, [...known]).guessesLog10 < enough);
}
