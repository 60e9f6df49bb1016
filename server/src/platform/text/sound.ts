import { pinyin } from 'pinyin-pro';

/** Each character of a Chinese text as it sounds in it. */
export const syllablesOf = (text: string): string[] =>
	pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map((one) => one.toLowerCase());

/** A Chinese text as it sounds: pinyin without tones and spaces. */
export const soundOf = (text: string): string => syllablesOf(text).join('');

/**
 * Sounds that many speakers of Chinese don't tell apart, made one: zh and z, ch and c, sh and s, -ng and -n, l and n. Before a
 * vowel g begins a syllable, so that a sound is made the same whether or not its words are told apart.
 */
export const nearSound = (sound: string): string =>
	sound
		.replace(/([zcs])h/g, '$1')
		.replace(/ng(?![aeiouv])/g, 'n')
		.replace(/l/g, 'n');
