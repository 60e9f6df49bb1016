import { filingFaultsOf, type SectionAnswers } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadOwnInstance } from './load.ts';
import { saveInstance as keep } from './store/index.ts';

/** Keeps how an organisation's plan takes up the four sections, and what is its own about it. @throws Refusal as loadOwnInstance; PLAN_CHANGED; PLAN_NOT_READY where it is filed and would lack what is to be */
export async function saveInstance(
	act: Act,
	input: { id: string; edition: number; feature: string; sections: SectionAnswers },
) {
	const { row } = await loadOwnInstance(act, input.id);
	const [fault] = row.state === 'filed' ? filingFaultsOf(input) : [];
	if (fault) throw new Refusal('PLAN_NOT_READY', { reason: `filing_${fault.code}` });
	const edition = await keep(act.tx, input);
	if (edition === null) throw new Refusal('PLAN_CHANGED');
	return { edition };
}
