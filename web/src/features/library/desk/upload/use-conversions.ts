import { useEffect, useEffectEvent, useState } from 'react';
import { api } from '../../../../app/api.ts';
import { type Conversions, learn, numbersToAsk } from './conversions.ts';

const pauseMs = 1000;
const pauseAfterFailureMs = 5000;

/**
 * The newest state of documents just uploaded, asked for until all are done. One request a second for all of them: a
 * stream for each would use up the few connections that a browser opens to one server.
 */
export function useConversions(numbers: readonly number[]): Conversions {
	const [known, setKnown] = useState<Conversions>(new Map());
	const asked = numbersToAsk(numbers, known);
	const waiting = asked.length > 0;
	const ask = useEffectEvent(async (signal: AbortSignal): Promise<number> => {
		try {
			const found = await api.library.document.mine({ numbers: asked, page: 1, size: asked.length }, { signal });
			setKnown((before) => learn(before, asked, found.items));
			return pauseMs;
		} catch {
			// Whatever it was, the documents are safe on the server; only the news of them is late.
			return pauseAfterFailureMs;
		}
	});
	useEffect(() => {
		if (!waiting) return;
		const leaving = new AbortController();
		let timer: ReturnType<typeof setTimeout>;
		const goOn = async (): Promise<void> => {
			const pause = await ask(leaving.signal);
			if (!leaving.signal.aborted) timer = setTimeout(() => void goOn(), pause);
		};
		void goOn();
		return () => {
			leaving.abort();
			clearTimeout(timer);
		};
	}, [waiting]);
	return known;
}
