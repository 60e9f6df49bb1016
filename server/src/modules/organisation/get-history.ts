import type { Act } from '../../platform/http/index.ts';
import { loadSeen } from './load.ts';
import { presentName } from './present.ts';
import { changesOf, organisationsById, periodsOf, seenAmong } from './store/index.ts';

/** An organisation's names and places, and the changes that made them, the newest first. @throws Refusal as loadSeen */
export async function getHistory(act: Act, input: { id: number }) {
	const { account } = await loadSeen(act, input.id);
	const periods = await periodsOf(act.tx, input.id);
	const ids = [...new Set(periods.flatMap((period) => period.parent_id ?? []))];
	const parents = await seenAmong(act.tx, account, await organisationsById(act.tx, ids));
	const byId = new Map(parents.map((row) => [row.id, presentName(row)]));
	const changes = await changesOf(act.tx, input.id);
	return {
		periods: periods.map((period) => ({
			from: period.from,
			until: period.until,
			type: period.type,
			fullName: period.full_name,
			shortName: period.short_name,
			parent: byId.get(period.parent_id ?? 0) ?? null,
		})),
		changes: changes.map((change) => ({
			kind: change.kind,
			effectiveOn: change.effective_on,
			reference: change.reference,
			reason: change.reason,
			by: change.by,
			at: change.at.toISOString(),
		})),
	};
}
