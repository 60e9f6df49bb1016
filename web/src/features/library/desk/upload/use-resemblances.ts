import type { OpenResemblances } from '@pacesetter/core/duplicates';
import { useEffect, useState } from 'react';
import { api } from '../../../../app/api.ts';

/** Texts are compared a moment after they were converted: asked for after so many milliseconds, and no more. */
const pausesMs = [500, 1500, 3000, 6000, 12_000] as const;

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
	new Promise((resolve) => {
		const timer = setTimeout(resolve, ms);
		signal.addEventListener('abort', () => clearTimeout(timer));
	});

/** What each of some documents that are converted resembles, for those that do, by their numbers. */
export function useResemblances(ready: readonly number[]): ReadonlyMap<number, OpenResemblances> {
	const [found, keep] = useState<ReadonlyMap<number, OpenResemblances>>(new Map());
	const asked = ready.join(',');
	useEffect(() => {
		if (asked === '') return;
		const leaving = new AbortController();
		const goOn = async (): Promise<void> => {
			const numbers = asked.split(',').map(Number);
			for (const pause of pausesMs) {
				await wait(pause, leaving.signal);
				const rows = await api.duplicates.resemblance.open({ numbers }, { signal: leaving.signal });
				keep(new Map(rows.map((row) => [row.number, row])));
			}
		};
		// Whatever it was, the list of one's documents tells the same.
		goOn().catch(() => undefined);
		return () => leaving.abort();
	}, [asked]);
	return found;
}
