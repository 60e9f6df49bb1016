import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { Lit } from './use-light.ts';

/** The clause that the address names, brought before the reader as the desk opens; nothing where it names none. */
export function useAskedClause(): Lit {
	const clause = useSearchParams()[0].get('clause');
	useEffect(() => {
		if (clause !== null) document.getElementById(`clause-${clause}`)?.scrollIntoView({ block: 'center' });
	}, [clause]);
	return clause === null ? {} : { clause };
}
