/**
 * A user name as strangers see it: the first two and the last character with four stars between, so that a reader
 * can tell uploaders apart without learning who they are. Source: L1, "la****1".
 * Short names keep less: one character at most of a name of one to three.
 */
export function maskUserName(userName: string): string {
	const characters = [...userName];
	if (characters.length <= 3) return `${characters[0] ?? ''}****`;
	return `${characters.slice(0, 2).join('')}****${characters.at(-1)}`;
}
