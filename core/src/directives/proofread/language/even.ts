const han = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007;

export const isHan = (char: string): boolean => han(char.charCodeAt(0));

/** A text as runs are counted: figures and letters of foreign words are one each, so that no number or name makes a run of its own. */
export const even = (text: string): string => text.replace(/[0-9０-９]/g, '0').replace(/[a-zA-Zａ-ｚＡ-Ｚ]/g, 'a');
