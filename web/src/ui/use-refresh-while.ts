import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

const pauseMs = 1500;

/** Loads the page's data again and again while something on it is under way. */
export function useRefreshWhile(underWay: boolean): void {
	const { state, revalidate } = useRevalidator();
	useEffect(() => {
		if (!underWay || state !== 'idle') return;
		const timer = setTimeout(() => void revalidate(), pauseMs);
		return () => clearTimeout(timer);
	}, [underWay, state, revalidate]);
}
