import { type IRunOptions, TextRun } from 'docx';

/** The fonts that GB/T 9704-2012 papers name. */
export const FANGSONG = '仿宋_GB2312';
export const KAI = '楷体_GB2312';
export const HEI = '黑体';
export const SONG = '宋体';
export const TITLE_FONT = '方正小标宋简体';
export const RED = 'E60012';

/** Half-points of the Chinese type sizes used here. */
export const SIZE = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21 } as const;

/** A font for all scripts. The hint makes curly quotation marks as wide as a Chinese character. */
export function fontOf(name: string) {
	return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}

/** A run of text in one font. */
export function run(text: string, font: string, options: Omit<IRunOptions, 'text' | 'font'> = {}): TextRun {
	return new TextRun({ ...options, text, font: fontOf(font) });
}
