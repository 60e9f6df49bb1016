import { safeBack } from '@pacesetter/core/kernel';
import { redirect } from 'react-router';
import { typeSizeCookie } from '../type-size.ts';
import type { Route } from './+types/type-setting.ts';

/** Keeps the size of type and returns to the page it was asked from. */
export function loader({ request }: Route.LoaderArgs) {
	const { searchParams } = new URL(request.url);
	const size = searchParams.get('set') === 'large' ? 'large' : 'normal';
	return redirect(safeBack(searchParams.get('back') ?? ''), { headers: { 'Set-Cookie': typeSizeCookie(size) } });
}
