import { shownModelState } from '@pacesetter/core/campaigns';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadCampaign } from './load.ts';
import { listModels as find, type ModelRow } from './store/index.ts';

const presentModel = (row: ModelRow) => ({
	id: row.id,
	campaign: row.campaign,
	organisation: row.organisation,
	text: row.text,
	standard: row.standard,
	words: row.words,
	acts: row.acts,
	taken: row.taken,
	state: shownModelState(row.state, row.acts),
	answer: row.answer,
	askedAt: row.askedAt.toISOString(),
	mayAnswer: row.running && row.manages,
	mayWithdraw: row.running && row.practises && row.state === 'asked',
});

/** What was put forward as a model in a campaign: what is recommended, and, for those above, what waits. @throws Refusal as loadCampaign */
export async function listModels(act: Act, input: { id: string; page: number; size: number }) {
	const { account } = await loadCampaign(act, input.id);
	const page = { offset: rowsBefore(input), limit: input.size };
	const { rows, total } = await find(act.tx, account, input.id, page);
	return { items: rows.map(presentModel), total, page: input.page, size: input.size };
}
