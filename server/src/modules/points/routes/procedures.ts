import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../../platform/http/index.ts';
import { getAllowance, setAllowance } from '../allowance.ts';
import { checkPoints } from '../check-points.ts';
import { getPoints } from '../get-points.ts';
import { getRewards } from '../get-rewards.ts';
import { issuePoints, listIssued } from '../issue-points.ts';
import { listStatement } from '../list-statement.ts';
import { rewardDocument } from '../reward-document.ts';
import { undoIssue, undoReward } from '../undo-transfer.ts';

const procedures = implement(contract.points).$context<Request>().use(answerRefusals);
const { account, reward, issue, allowance, proof } = procedures;

export const pointsRouter = procedures.router({
	account: {
		mine: account.mine.handler(handle(getPoints)),
		statement: account.statement.handler(handle(listStatement)),
	},
	reward: {
		state: reward.state.handler(handle(getRewards)),
		give: reward.give.handler(handle(rewardDocument)),
		undo: reward.undo.handler(handle(undoReward)),
	},
	issue: {
		list: issue.list.handler(handle(listIssued)),
		give: issue.give.handler(handle(issuePoints)),
		undo: issue.undo.handler(handle(undoIssue)),
	},
	allowance: {
		get: allowance.get.handler(handle(getAllowance)),
		set: allowance.set.handler(handle(setAllowance)),
	},
	proof: { check: proof.check.handler(handle(checkPoints)) },
});
