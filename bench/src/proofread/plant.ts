import { even, type Ground, isHan, type SlipKind } from '@pacesetter/core/directives/proofread';

/** The same numbers from 0 to 1 at every run. */
export function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** A text with a slip in it, and what takes it back: `put` for what stands from `at` to `end`. */
export interface Planted {
	readonly text: string;
	readonly at: number;
	readonly end: number;
	readonly put: string;
}

/** A character of the kind for one, where there is a common one. Commoner ones come oftener, as they do from a keyboard. */
function another(
	{ gram, alike }: Ground,
	char: string,
	kinds: readonly SlipKind[],
	random: () => number,
): string | undefined {
	const others = alike(char).filter((one) => kinds.includes(one.kind) && gram(even(one.char)) > 0);
	let left = random() * others.reduce((sum, other) => sum + gram(other.char), 0);
	return others.find((other) => {
		left -= gram(other.char);
		return left < 0;
	})?.char;
}

/** Puts a slip of a kind into a text at a place, where that can be; any of the common characters where nothing is alike. */
export function plant(
	ground: Ground,
	text: string,
	at: number,
	kind: SlipKind,
	random: () => number,
	common: readonly string[],
): Planted | undefined {
	const [char, next] = [text.charAt(at), text.charAt(at + 1)];
	const instead = (words: string, right: string, length: number): Planted => ({
		text: text.slice(0, at) + words + text.slice(at + right.length),
		at,
		end: at + length,
		put: right,
	});
	if (!isHan(char)) return undefined;
	if (kind === 'twice') return instead(char + char, char, 2);
	if (kind === 'lost')
		return isHan(next) && next !== char
			? { text: text.slice(0, at) + text.slice(at + 1), at, end: at, put: char }
			: undefined;
	if (kind === 'swapped') return isHan(next) && next !== char ? instead(next + char, char + next, 2) : undefined;
	if (kind === 'pair') {
		const [one, other] = [
			another(ground, char, ['sound', 'tone'], random),
			another(ground, next, ['sound', 'tone'], random),
		];
		const word = ground.word(char + next) > 0;
		return word && one !== undefined && other !== undefined ? instead(one + other, char + next, 2) : undefined;
	}
	const wrong = kind === 'other' ? common[Math.floor(random() * common.length)] : another(ground, char, [kind], random);

	return wrong === undefined || wrong === char ? undefined : instead(wrong, char, 1);
}
