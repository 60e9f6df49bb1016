import type { Caller } from '@pacesetter/core/identity';
import { mayManage } from '@pacesetter/core/library';
import type { Asked, Resembling } from './find-resembling.ts';
import type { DecisionRow } from './store/index.ts';

/** The decision about two documents as they are now; one about earlier contents is none. */
export const decisionFor = (decisions: readonly DecisionRow[], asked: Asked, other: Resembling) =>
	decisions.find(
		({ from, from_content, to, to_content }) =>
			(from === asked.id && to === other.id && from_content === asked.content && to_content === other.content) ||
			(from === other.id && to === asked.id && from_content === other.content && to_content === asked.content),
	);

export function presentResemblance(asked: Asked, other: Resembling, caller: Caller, decisions: readonly DecisionRow[]) {
	const decided = decisionFor(decisions, asked, other);
	return {
		number: other.number,
		title: other.title,
		kind: other.kind,
		ofMine: other.shares.ofMine,
		ofTheirs: other.shares.ofTheirs,
		manageable: mayManage(caller, { uploaderId: other.uploader_id }),
		decision: decided
			? { decision: decided.decision, reason: decided.reason, decidedAt: decided.decided_at.toISOString() }
			: null,
	};
}
