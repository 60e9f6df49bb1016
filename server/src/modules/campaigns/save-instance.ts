import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadOwnInstance } from './load.ts';
import { saveInstance as keep, type Sections } from './store/index.ts';

/** Keeps how an organisation's plan takes up the four sections, and what is its own about it. @throws Refusal as loadOwnInstance; PLAN_CHANGED */
export async function saveInstance(
	act: Act,
	input: { id: string; edition: number; feature: string; sections: Sections },
) {
	await loadOwnInstance(act, input.id);
	const edition = await keep(act.tx, input);
	if (edition === null) throw new Refusal('PLAN_CHANGED');
	return { edition };
}
