import type { Reading } from '../outline/reading.ts';

/** A text as words are compared: no spaces, Chinese punctuation, no furniture; with the way back to the original. */
export interface Plain {
	readonly text: string;
	/** The span of the original that a span of `text` came from. */
	span(start: number, end: number): { start: number; end: number };
}

const full: Readonly<Record<string, string>> = {
	',': '，',
	';': '；',
	':': '：',
	'!': '！',
	'?': '？',
	'(': '（',
	')': '）',
};

/** The same for a text whose way back nobody asks for. */
export const settled = (text: string): string =>
	text.replace(/[\s\u3000]+/g, '').replace(/[,;:!?()]/g, (mark) => full[mark] ?? mark);

export function plainOf(reading: Reading): Plain {
	const kept: number[] = [];
	let plain = '';
	for (let at = 0; at < reading.text.length; at += 1) {
		const char = reading.text.charAt(at);
		if (/[\s\u3000]/.test(char)) continue;
		kept.push(at);
		plain += full[char] ?? char;
	}
	return {
		text: plain,
		span: (start, end) => ({ start: reading.origin(kept[start] ?? 0), end: reading.origin(kept[end - 1] ?? 0) + 1 }),
	};
}
