import { normalise } from './normalise.ts';
import { synonyms } from './words/synonyms.ts';

const standsFor = new Map(
	synonyms.flatMap(([first = '', ...others]) => [first, ...others].map((word) => [word, first] as const)),
);

/** First characters of words with the lengths there are, longest first, so that most characters cost one look. */
const lengthsAt = new Map<string, number[]>();
for (const word of standsFor.keys()) {
	const start = word.charAt(0);
	const lengths = lengthsAt.get(start) ?? [];
	if (!lengths.includes(word.length))
		lengthsAt.set(
			start,
			[...lengths, word.length].sort((a, b) => b - a),
		);
}

/**
 * A normalised text with every word of a group of synonyms written as the first of its group: a text whose words were
 * swapped within groups becomes the same again. Serves finding only; what is shown to people is what stands there.
 */
export function fold(text: string): string {
	const plain = normalise(text);
	let folded = '';
	for (let at = 0; at < plain.length; ) {
		const start = plain.charAt(at);
		const length = lengthsAt.get(start)?.find((tried) => standsFor.has(plain.slice(at, at + tried))) ?? 1;
		folded += standsFor.get(plain.slice(at, at + length)) ?? start;
		at += length;
	}
	return folded;
}
