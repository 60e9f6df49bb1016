import { sizes as points } from '@pacesetter/core/papers';
import { type IRunOptions, TextRun } from 'docx';

/** The faces that GB/T 9704 asks for, by the names that offices have them under. */
export const fonts = {
	fangsong: '仿宋_GB2312',
	kai: '楷体_GB2312',
	hei: '黑体',
	song: '宋体',
	title: '方正小标宋简体',
} as const;

export const sizes = points;
export const red = 'E60012';

/** A face for all scripts. The hint makes curly quotation marks as wide as a Chinese character. */
export const face = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' });

interface Look extends Omit<IRunOptions, 'text' | 'font' | 'size' | 'children'> {
	/** Points. */
	readonly size?: number;
}

/** Words in one face. */
export function run(words: string | string[], font: string, { size = points.body, ...look }: Look = {}): TextRun {
	const children = typeof words === 'string' ? [words] : words;
	return new TextRun({ ...look, children, font: face(font), size: size * 2 });
}
