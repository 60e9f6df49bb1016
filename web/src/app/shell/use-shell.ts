import { useLocation, useRouteLoaderData } from 'react-router';
import type { Me } from '../context.ts';
import type { loader } from '../root.tsx';
import type { TypeSize } from '../type-size.ts';

/** What every page knows of its reader; without data (a fault before it was loaded), a stranger. */
export function useShell(): { me: Me | null; unread: number; type: TypeSize; here: string } {
	const shell = useRouteLoaderData<typeof loader>('root');
	const { pathname, search } = useLocation();
	const here = `${pathname}${search}`;
	return { me: shell?.me ?? null, unread: shell?.unread ?? 0, type: shell?.type ?? 'normal', here };
}
