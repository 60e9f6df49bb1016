import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';

/** A document of the library, or null where it is not there for the caller. */
export async function documentFor(act: Pick<Act, 'tx' | 'caller'>, number: number | null) {
	try {
		return number === null ? null : await loadVisible(act, number);
	} catch (error) {
		if (error instanceof Refusal && error.code === 'NOT_FOUND') return null;
		throw error;
	}
}
