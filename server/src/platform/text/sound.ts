import { pinyin } from 'pinyin-pro';

/** A Chinese text as it sounds: pinyin without tones and spaces. */
export const soundOf = (text: string): string =>
	pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join('').toLowerCase();

/** Sounds that many speakers of Chinese don't tell apart, made one: zh and z, ch and c, sh and s, -ng and -n, l and n. */
export const nearSound = (sound: string): string =>
	sound
		.replace(/([zcs])h/g, '$1')
		.replace(/ng/g, 'n')
		.replace(/l/g, 'n');
