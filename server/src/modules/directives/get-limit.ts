import type { Act } from '../../platform/http/index.ts';
import { loadPermitted } from '../organisation/index.ts';
import { findLimit } from './store/index.ts';

/** Hours that an organisation allows from receipt to deployment. @throws Refusal as loadPermitted */
export async function getLimit(act: Act, input: { organisationId: number }) {
	await loadPermitted(act, 'directive.view', input.organisationId);
	return findLimit(act.tx, input.organisationId);
}
