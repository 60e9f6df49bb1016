import type { EntryFilter } from '@pacesetter/core/audit';
import { requirePermission } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { presentEntry } from './present.ts';
import { findEntries } from './store.ts';

/** Who takes the log along is himself in it. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export async function beginExport(act: Act, filter: EntryFilter): Promise<void> {
	requirePermission(act.caller, 'audit.read');
	act.record({ act: 'audit.export', details: { asked: JSON.stringify(filter) } });
}

/** The next rows of an export, the newest first. @throws Refusal as beginExport */
export async function exportEntries(act: Act, input: { filter: EntryFilter; before: number | null }) {
	requirePermission(act.caller, 'audit.read');
	return (await findEntries(act.tx, input.filter, { before: input.before, limit: 1000 })).map(presentEntry);
}
