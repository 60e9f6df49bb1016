import { useEffect, useState } from 'react';
import { api } from '../../../../app/api.ts';
import type { OwnDocument } from '../shared/own-document.ts';

const pauseMs = 1000;

const underWay = (document: OwnDocument | undefined): boolean =>
	document === undefined || document.conversion.state === 'queued' || document.conversion.state === 'converting';

/**
 * The newest state of documents just uploaded, asked for until all are done. One request for all of them: a stream
 * for each would use up the few connections that a browser opens to one server.
 */
export function useConversions(numbers: readonly number[]): ReadonlyMap<number, OwnDocument> {
	const [known, setKnown] = useState<ReadonlyMap<number, OwnDocument>>(new Map());
	const waiting = numbers.some((number) => underWay(known.get(number)));
	useEffect(() => {
		if (!waiting) return;
		let timer: ReturnType<typeof setTimeout>;
		let left = false;
		const ask = async (): Promise<void> => {
			const found = await api.library.document.mine({ page: 1, size: 100 }).catch(() => null);
			if (left) return;
			if (found) setKnown((before) => new Map([...before, ...found.items.map((item) => [item.number, item] as const)]));
			timer = setTimeout(() => void ask(), pauseMs);
		};
		void ask();
		return () => {
			left = true;
			clearTimeout(timer);
		};
	}, [waiting]);
	return known;
}
