/** Advances of Times New Roman's characters from space to tilde, in thousandths of an em. */
const times = (
	'250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 ' +
	'564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 ' +
	'278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 ' +
	'444 480 200 480 541'
)
	.split(' ')
	.map((width) => Number(width) / 1000);

/** Those of its punctuation that Chinese faces have as well. */
const shared: Readonly<Record<string, number>> = {
	'“': 0.444,
	'”': 0.444,
	'‘': 0.333,
	'’': 0.333,
	'·': 0.25,
	'…': 1,
	'—': 1,
};

/** Chinese faces whose Latin is half as wide as high, or a Latin face: other faces differ little from Times. In em. */
export function latinAdvance(character: string, monospaced: boolean): number {
	return monospaced ? 0.5 : (shared[character] ?? times[(character.codePointAt(0) ?? 0) - 0x20] ?? 0.5);
}
