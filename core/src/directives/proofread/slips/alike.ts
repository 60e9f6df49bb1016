import { equals } from '../../words/variants.ts';

const rows = new Map(equals.flatMap((row) => [...row].map((char) => [char, row] as const)));
/** The same, or one that may stand where the other may. */
export const areEqual = (one: string, other: string): boolean =>
	one === other || (rows.get(one)?.includes(other) ?? false);

/** In what way one character is taken for another, from the likeliest. */
export const alikeKinds = ['sound', 'tone', 'near', 'shape'] as const;
export type AlikeKind = (typeof alikeKinds)[number];

export interface Alike {
	readonly char: string;
	readonly kind: AlikeKind;
}

/** Sounds that many speakers don't tell apart, made one: zh and z, ch and c, sh and s, -ng and -n, l and n. */
const nearSound = (sound: string): string =>
	sound
		.replace(/^([zcs])h/, '$1')
		.replace(/ng$/, 'n')
		.replace(/^l/, 'n');

/**
 * @param sounds characters by syllable and tone, as an1
 * @param shapes rows of characters that look alike, by hand
 * @param looks what each character looks like as printed
 * @returns what may have been meant where a character stands
 */
export function alikeOf(
	sounds: Readonly<Record<string, string>>,
	shapes: readonly string[],
	looks: Readonly<Record<string, string>>,
): (char: string) => readonly Alike[] {
	const said = new Map<string, string[]>();
	const bySound = new Map<string, Set<string>>();
	const add = (key: string, chars: string): void => {
		const known = bySound.get(key) ?? new Set();
		for (const char of chars) known.add(char);
		bySound.set(key, known);
	};
	for (const [sound, chars] of Object.entries(sounds)) {
		const plain = sound.replace(/[0-9]$/, '');
		add(sound, chars);
		add(plain, chars);
		add(`~${nearSound(plain)}`, chars);
		for (const char of chars) said.set(char, [...(said.get(char) ?? []), sound]);
	}
	const seen = new Map<string, string>(Object.entries(looks));
	for (const row of shapes) for (const char of row) seen.set(char, row + (seen.get(char) ?? ''));
	const known = new Map<string, readonly Alike[]>();
	return (char) => {
		const before = known.get(char);
		if (before !== undefined) return before;
		const kinds = new Map<string, AlikeKind>();
		const take = (chars: Iterable<string>, kind: AlikeKind): void => {
			for (const other of chars) if (!areEqual(other, char) && !kinds.has(other)) kinds.set(other, kind);
		};
		const own = said.get(char) ?? [];
		const plain = own.map((sound) => sound.replace(/[0-9]$/, ''));
		for (const sound of own) take(bySound.get(sound) ?? [], 'sound');
		take(seen.get(char) ?? '', 'shape');
		for (const sound of plain) take(bySound.get(sound) ?? [], 'tone');
		for (const sound of plain) take(bySound.get(`~${nearSound(sound)}`) ?? [], 'near');
		const all = [...kinds].map(([other, kind]) => ({ char: other, kind }));
		known.set(char, all);
		return all;
	};
}
