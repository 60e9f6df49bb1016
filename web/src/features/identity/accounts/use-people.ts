import { useRef, useState } from 'react';
import { api } from '../../../app/api.ts';

export type Person = Awaited<ReturnType<typeof api.identity.account.people>>[number];

/** What the newest search found; a slower one before it is not heard any more. */
export function usePeople(): { found: readonly Person[]; search: (query: string) => Promise<void> } {
	const [found, keep] = useState<readonly Person[]>([]);
	const newest = useRef(0);
	const search = async (text: string): Promise<void> => {
		const mine = ++newest.current;
		const query = text.trim().slice(0, 60);
		// Without suggestions a name can still be typed.
		const people = query ? await api.identity.account.people({ query }).catch(() => []) : [];
		if (mine === newest.current) keep(people);
	};
	return { found, search };
}
