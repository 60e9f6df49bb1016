import type { Standing } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal, rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadCampaign } from './load.ts';
import { presentTask } from './present.ts';
import { boardPath, listTasks } from './store/index.ts';

interface Input {
	readonly id: string;
	readonly page: number;
	readonly size: number;
	readonly at?: number | undefined;
	readonly action?: string | undefined;
	readonly standing?: Standing | undefined;
}

/** Who is late, who is missing, who is excused: tasks of a campaign in reach. @throws Refusal as loadCampaign */
export async function listBoardTasks(act: Act, input: Input) {
	const { row, account } = await loadCampaign(act, input.id);
	if (input.at !== undefined && (await boardPath(act.tx, account, input.at)).length === 0)
		throw new Refusal('NOT_FOUND');
	const today = dayInChina(act.now);
	const wish = {
		campaignId: row.id,
		at: input.at ?? null,
		action: input.action ?? null,
		standing: input.standing ?? null,
		today,
	};
	const { rows, total } = await listTasks(act.tx, account, wish, { offset: rowsBefore(input), limit: input.size });
	return { items: rows.map((one) => presentTask(one, today)), total, page: input.page, size: input.size };
}
