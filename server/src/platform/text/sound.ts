import { pinyin } from 'pinyin-pro';

/** Each character of a Chinese text as it sounds in it. */
export const syllablesOf = (text: string): string[] =>
	pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map((one) => one.toLowerCase());

/** A Chinese text as it sounds: pinyin without tones and spaces. */
export const soundOf = (text: string): string => syllablesOf(text).join('');

/** Sounds that many speakers of Chinese don't tell apart, made one: zh and z, ch and c, sh and s, -ng and -n, l and n. */
const nearOf = (syllable: string): string =>
	syllable
		.replace(/([zcs])h/g, '$1')
		.replace(/ng(?![aeiouv])/g, 'n')
		.replace(/l/g, 'n');

/** Syllables of Chinese text as many speakers say them. Syllable by syllable: 方案 ends one with ng, 反感 begins one with g. */
export const nearSound = (syllables: readonly string[]): string => syllables.map(nearOf).join('');

/** Places in a row of pinyin that are read in both ways; those after them are read as ng at the end of a syllable. */
const mostOpen = 2;

/** Pinyin as many speakers say it, where it isn't known where its syllables end: fangan is read as fang'an and as fan'gan. */
export function nearReadings(sound: string): string[] {
	const [first = '', ...rest] = sound.split(/(?<=n)(?=g[aeiouv])/u);
	const readings = rest.reduce(
		(before, piece, at) =>
			before.flatMap((read) => [read + nearOf(piece.slice(1)), ...(at < mostOpen ? [read + nearOf(piece)] : [])]),
		[nearOf(first)],
	);
	return [...new Set(readings)];
}
