import { useLocation, useRouteLoaderData } from 'react-router';
import type { Me } from '../context.ts';
import type { loader } from '../root.tsx';
import type { TypeSize } from '../type-size.ts';

/** What every page knows of its reader; without data (a fault before it was loaded), a stranger. */
export function useShell(): { me: Me | null; type: TypeSize; here: string } {
	const shell = useRouteLoaderData<typeof loader>('root');
	const { pathname, search } = useLocation();
	return { me: shell?.me ?? null, type: shell?.type ?? 'normal', here: `${pathname}${search}` };
}
