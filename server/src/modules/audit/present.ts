import type { AuditEntry } from '@pacesetter/core/audit';
import type { EntryRow } from './store.ts';

export const presentEntry = (row: EntryRow): AuditEntry => ({
	id: row.id,
	at: row.at.toISOString(),
	act: row.act,
	outcome: row.outcome,
	reason: row.reason,
	userName: row.user_name,
	capacity: row.capacity_role === null ? null : { role: row.capacity_role, organisation: row.capacity_organisation },
	organisation: row.organisation_id === null ? null : { id: row.organisation_id, shortName: row.organisation ?? '' },
	subject: row.subject_kind === null ? null : { kind: row.subject_kind, id: row.subject_id ?? '' },
	details: row.details,
});
