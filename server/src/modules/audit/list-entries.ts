import type { EntryFilter } from '@pacesetter/core/audit';
import { requirePermission } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { presentEntry } from './present.ts';
import { findEntries } from './store.ts';

/** A page of the log. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export async function listEntries(act: Act, input: EntryFilter & { before?: number | undefined; size: number }) {
	requirePermission(act.caller, 'audit.read');
	const rows = await findEntries(act.tx, input, { before: input.before ?? null, limit: input.size + 1 });
	const items = rows.slice(0, input.size).map(presentEntry);
	return { items, next: rows.length > input.size ? (items.at(-1)?.id ?? null) : null };
}
