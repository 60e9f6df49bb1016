import type { Act } from '../../platform/http/index.ts';

/** Titles, words and queries that begin like what is typed. */
export async function suggest(_act: Act, _wish: { q: string }) {
	return [];
}
