import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether this page runs in a browser yet; forms that need a script wait for it. */
export const useHydrated = (): boolean =>
	useSyncExternalStore(
		never,
		() => true,
		() => false,
	);
