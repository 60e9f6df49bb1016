import { useSyncExternalStore } from 'react';

const wish = '(prefers-reduced-motion: reduce)';

function subscribe(changed: () => void): () => void {
	const media = window.matchMedia(wish);
	media.addEventListener('change', changed);
	return () => media.removeEventListener('change', changed);
}

/** Whether the reader has asked his system for no motion; a server doesn't know it. */
export const useReducedMotion = (): boolean =>
	useSyncExternalStore(
		subscribe,
		() => window.matchMedia(wish).matches,
		() => false,
	);
