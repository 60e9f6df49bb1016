/** Why a password is not taken; null when it is. */
export type PasswordWeakness = 'too_short' | 'too_long' | 'contains_name' | 'too_simple' | 'common';

/** Passwords that are guessed first, in the habits of these users as well as the world's. Compared in lower case. */
const common = [
	'password',
	'passw0rd',
	'qwerty',
	'qwertyuiop',
	'abc123',
	'admin',
	'administrator',
	'welcome',
	'letmein',
	'iloveyou',
	'woaini',
	'woaini1314',
	'zhongguo',
	'aini1314',
	'123456',
	'654321',
	'111111',
	'888888',
	'666666',
	'1q2w3e4r',
	'1qaz2wsx',
	'qazwsx',
	'asdfgh',
	'zxcvbn',
	'5201314',
	'p@ssw0rd',
	'pacesetter',
	'zhengyou',
	// The longest first: a shorter one must not leave half of it.
].toSorted((a, b) => b.length - a.length);

/** Shortest password taken, in characters. */
export const shortestPassword = 10;
/** Longest password taken, in characters: hashing takes time by length. */
export const longestPassword = 128;

/** Character classes in use: small, capital, digit, other. Chinese counts as other. */
const classesIn = (password: string): number =>
	[/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((pattern) => pattern.test(password)).length;

export function passwordWeakness(password: string, userName: string): PasswordWeakness | null {
	const length = [...password].length;
	if (length < shortestPassword) return 'too_short';
	if (length > longestPassword) return 'too_long';
	const lower = password.toLowerCase();
	if (userName.length >= 3 && lower.includes(userName.toLowerCase())) return 'contains_name';
	// What is left when the well-known parts are taken out must still be worth guessing.
	const rest = common.reduce((text, word) => text.split(word).join(''), lower);
	if (rest.length < shortestPassword / 2) return 'common';
	if (new Set(lower).size < 5 || classesIn(password) < 2) return 'too_simple';
	return null;
}
