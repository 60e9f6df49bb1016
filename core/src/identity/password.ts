/** Why a password is not taken; null when it is. */
export type PasswordWeakness = 'too_short' | 'too_long' | 'contains_name' | 'too_simple' | 'common';

/** Shortest password taken, in characters. */
export const shortestPassword = 10;
/** Longest password taken, in characters: hashing takes time by length. */
export const longestPassword = 128;

/** Character classes in use: small, capital, digit, other. Chinese counts as other. */
const classesIn = (password: string): number =>
	[/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((pattern) => pattern.test(password)).length;

/**
 * What is wrong with a password that is chosen.
 * @param isGuessable who knows what people choose says whether this is guessed soon; left out: nobody is asked
 */
export function passwordWeakness(
	password: string,
	userName: string,
	isGuessable: (password: string) => boolean = () => false,
): PasswordWeakness | null {
	const length = [...password].length;
	if (length < shortestPassword) return 'too_short';
	if (length > longestPassword) return 'too_long';
	const lower = password.toLowerCase();
	if (userName.length >= 3 && lower.includes(userName.toLowerCase())) return 'contains_name';
	if (new Set(lower).size < 5 || classesIn(password) < 2) return 'too_simple';
	return isGuessable(password) ? 'common' : null;
}
