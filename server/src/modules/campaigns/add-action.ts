import type { EvidenceKind, Pillar } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadOwnInstance } from './load.ts';
import { insertLocalAction, insertTask } from './store/index.ts';

interface Input {
	readonly id: string;
	readonly text: string;
	readonly standard: string;
	readonly owner: string;
	readonly pillar: Pillar | null;
	readonly centreWork: string;
	readonly clauses: string[];
	readonly evidence: EvidenceKind;
	readonly dueOn: string;
}

/** An optional action of an organisation's own (R75). @throws Refusal as loadOwnInstance */
export async function addAction(act: Act, { id, ...wish }: Input) {
	const { row } = await loadOwnInstance(act, id);
	const place = { campaignId: row.campaign.id, organisationId: row.organisation.id };
	const actionId = await insertLocalAction(act.tx, { ...wish, ...place, today: dayInChina(act.now) });
	const taskId = await insertTask(act.tx, { ...place, actionId });
	if (taskId === null) throw new Error('a new action has a task already');
	return { taskId };
}
