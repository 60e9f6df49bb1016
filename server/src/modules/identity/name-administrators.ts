import { type Administrators, namingFault, requireSignedIn, type SeparateRole } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { presentAdministrators } from './list-administrators.ts';
import { findCandidate, lockHolders, nameThree } from './store/index.ts';

/** @throws Refusal NOT_FOUND */
export async function loadCandidate(act: Act, id: string) {
	const found = await findCandidate(act.tx, id);
	if (!found) throw new Refusal('NOT_FOUND');
	return found;
}

/**
 * The founder names the three, and from then on holds no more than the role he gave himself, if any.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN, NOT_FOUND; CONFLICT when they are named already;
 * ROLE_NOT_GIVEN with `reason`
 */
export async function nameAdministrators(act: Act, input: Record<SeparateRole, string>): Promise<Administrators> {
	if (!requireSignedIn(act.caller).administrator) throw new Refusal('FORBIDDEN');
	if ((await lockHolders(act.tx)).length > 0) throw new Refusal('CONFLICT');
	const named = {
		system_administrator: await loadCandidate(act, input.system_administrator),
		security_administrator: await loadCandidate(act, input.security_administrator),
		auditor: await loadCandidate(act, input.auditor),
	};
	const reason = namingFault(named);
	if (reason) throw new Refusal('ROLE_NOT_GIVEN', { reason });
	await nameThree(act.tx, input, act.now);
	act.record({
		subject: { kind: 'administrators', id: 'three' },
		details: Object.fromEntries(Object.entries(named).map(([role, { userName }]) => [role, userName])),
	});
	return presentAdministrators(act);
}
