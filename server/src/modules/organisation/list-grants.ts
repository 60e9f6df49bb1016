import { requirePermission } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { GrantedRole } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { presentGrant } from './load-grant.ts';
import { listGrants as findGrants } from './store/index.ts';

/** Who holds which rights where. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export async function listGrants(
	act: Act,
	input: {
		page: number;
		size: number;
		organisationId?: number | undefined;
		userName?: string | undefined;
		role?: GrantedRole | undefined;
		current: boolean;
	},
) {
	requirePermission(act.caller, 'grant.manage');
	const wish = {
		organisationId: input.organisationId ?? null,
		userName: input.userName ?? null,
		role: input.role ?? null,
		current: input.current,
	};
	const { rows, total } = await findGrants(act.tx, wish, { offset: rowsBefore(input), limit: input.size });
	return { items: rows.map(presentGrant), total, page: input.page, size: input.size };
}
