import type { ReactNode } from 'react';

interface Range {
	readonly from: number;
	readonly to: number;
}

/** A text with ranges of it lit, in order. */
export function LitText({ text, lit }: { text: string; lit: readonly Range[] }) {
	const parts: ReactNode[] = [];
	let done = 0;
	for (const { from, to } of lit) {
		parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>);
		done = to;
	}
	return (
		<>
			{parts}
			{text.slice(done)}
		</>
	);
}
