import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../platform/http/index.ts';
import {
	confirmDecision,
	dropCase,
	freezeDocument,
	refuseReports,
	restoreDocument,
	unfreezeDocument,
	upholdReports,
} from './decide-case.ts';
import { getCase, listCases } from './get-case.ts';
import { getReportState, listReports } from './list-reports.ts';
import { makeReport } from './make-report.ts';
import { getOwnCase, listOwnCases, makeAppeal } from './own-cases.ts';
import { withdrawReport } from './withdraw-report.ts';

const procedures = implement(contract.moderation).$context<Request>().use(answerRefusals);
const { report, case: one, own } = procedures;

export const moderationRouter = procedures.router({
	report: {
		make: report.make.handler(handle(makeReport)),
		state: report.state.handler(handle(getReportState)),
		mine: report.mine.handler(handle(listReports)),
		withdraw: report.withdraw.handler(handle(withdrawReport)),
	},
	case: {
		list: one.list.handler(handle(listCases)),
		get: one.get.handler(handle(getCase)),
		freeze: one.freeze.handler(handle(freezeDocument)),
		unfreeze: one.unfreeze.handler(handle(unfreezeDocument)),
		uphold: one.uphold.handler(handle(upholdReports)),
		refuse: one.refuse.handler(handle(refuseReports)),
		confirm: one.confirm.handler(handle(confirmDecision)),
		restore: one.restore.handler(handle(restoreDocument)),
		drop: one.drop.handler(handle(dropCase)),
	},
	own: {
		list: own.list.handler(handle(listOwnCases)),
		get: own.get.handler(handle(getOwnCase)),
		appeal: own.appeal.handler(handle(makeAppeal)),
	},
});
