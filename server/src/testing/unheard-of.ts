let state = 1;
function nextCode(): number {
	state = (state * 75 + 74) % 65_537;
	return 0x4e00 + (state % 20_000);
}

/** Sentences that no other text of the test has. */
export const unheardOf = (count: number): string[] =>
	Array.from({ length: count }, () => `${String.fromCharCode(...Array.from({ length: 24 }, nextCode))}。`);
