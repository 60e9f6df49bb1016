import type { ReactNode } from 'react';
import type { Finding } from './finding.ts';

/** A part of a run that is lit. */
export interface Mark {
	readonly from: number;
	readonly to: number;
	/** The number of the place in the document. */
	readonly hit: number;
	/** The reader stands here, and this is where the place begins. */
	readonly current: boolean;
}

/** What is lit on a page, by run. */
export function marksOn({ lit, hit }: Pick<Finding, 'lit' | 'hit'>, page: number): Map<number, Mark[]> {
	const marks = new Map<number, Mark[]>();
	const { first, places } = lit.get(page) ?? { first: 0, places: [] };
	for (const [index, place] of places.entries()) {
		for (const [part, { run, from, to }] of place.entries()) {
			const mark = { from, to, hit: first + index, current: first + index === hit && part === 0 };
			marks.set(run, [...(marks.get(run) ?? []), mark]);
		}
	}
	return marks;
}

export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
	const parts: ReactNode[] = [];
	let done = 0;
	for (const { from, to, hit, current } of marks) {
		parts.push(
			text.slice(done, from),
			<mark key={from} data-hit={hit} {...(current ? { id: 'lit', 'aria-current': 'true' as const } : {})}>
				{text.slice(from, to)}
			</mark>,
		);
		done = to;
	}
	return (
		<>
			{parts}
			{text.slice(done)}
		</>
	);
}
