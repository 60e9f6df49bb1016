import { pinyin } from 'pinyin-pro';

/** The 6,763 characters of GB 2312, which is as far as input methods and official printing commonly go. */
export function commonCharacters(): string[] {
	const decoder = new TextDecoder('gb18030');
	const chars: string[] = [];
	for (let row = 0xb0; row <= 0xf7; row += 1) {
		for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
			const char = decoder.decode(Uint8Array.of(row, cell));
			if (/^\p{Script=Han}$/u.test(char)) chars.push(char);
		}
	}
	return chars;
}

/** Characters by syllable and tone, each under all its readings. */
export function soundTable(chars: readonly string[]): Record<string, string> {
	const table = new Map<string, string>();
	for (const char of chars) {
		const readings = pinyin(char, { multiple: true, type: 'array', toneType: 'num', v: true });
		for (const sound of new Set(readings)) table.set(sound, (table.get(sound) ?? '') + char);
	}
	return Object.fromEntries([...table].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
