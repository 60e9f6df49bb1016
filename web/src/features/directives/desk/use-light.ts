import { useEffect, useState } from 'react';
import { api } from '../../../app/api.ts';
import type { LitPage } from '../shared/types.ts';

export interface Lit {
	readonly clause?: string;
	readonly finding?: string;
}

/** Where a clause or a finding stands on the pages. Without an answer nothing is lit: the words are on the desk anyway. */
export function useLight(id: string, lit: Lit, revision: number): readonly LitPage[] {
	const [pages, setPages] = useState<readonly LitPage[]>([]);
	const { clause, finding } = lit;
	useEffect(() => {
		let left = false;
		const wish = { id, revision, ...(finding ? { finding } : clause ? { clause } : {}) };
		if (!clause && !finding) return setPages([]);
		api.directives.desk.light({ id: wish.id, ...(finding ? { finding } : { clause }) }).then(
			(found) => !left && setPages(found),
			() => !left && setPages([]),
		);
		return () => {
			left = true;
		};
	}, [id, clause, finding, revision]);
	return pages;
}
