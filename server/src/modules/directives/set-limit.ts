import type { Act } from '../../platform/http/index.ts';
import { loadPermitted } from '../organisation/index.ts';
import { saveLimit } from './store/index.ts';

/** How many hours an organisation, and all below it, may take at most to deploy a directive: those below may be stricter. @throws Refusal as loadPermitted */
export async function setLimit(act: Act, input: { organisationId: number; hours: number | null }) {
	const { organisationId, hours } = input;
	await loadPermitted(act, 'directive.edit', organisationId);
	await saveLimit(act.tx, organisationId, hours);
	act.record({ subject: { kind: 'organisation', id: organisationId }, details: { hours } });
	return { hours };
}
