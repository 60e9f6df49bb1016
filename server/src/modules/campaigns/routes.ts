import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../platform/http/index.ts';
import { addAct } from './add-act.ts';
import { addAction } from './add-action.ts';
import { addDecision } from './add-decision.ts';
import { addMeeting } from './add-meeting.ts';
import { answerClause } from './answer-clause.ts';
import { approvePlan } from './approve-plan.ts';
import { askDeviation } from './ask-deviation.ts';
import { askShortTask, cancelShortTask, reinstateShortTask } from './ask-short-task.ts';
import { changeDecision } from './change-decision.ts';
import { changeMeeting } from './change-meeting.ts';
import { closePhase, reopenPhase } from './close-phase.ts';
import { getClosing, settleOpen, unsettleOpen } from './closing.ts';
import { comparePlans } from './compare-plans.ts';
import { completeAct } from './complete-act.ts';
import { createCampaign } from './create-campaign.ts';
import { declareEmergency } from './declare-emergency.ts';
import { dropAction } from './drop-action.ts';
import { endCampaign, resumeCampaign } from './end-campaign.ts';
import { endStanding, resumeStanding } from './end-standing.ts';
import { fileInstance } from './file-instance.ts';
import { findIssuers } from './find-issuers.ts';
import { findUppers } from './find-uppers.ts';
import { followDirective, listPending } from './follow-directive.ts';
import { getBoard } from './get-board.ts';
import { getCampaign } from './get-campaign.ts';
import { getInstance } from './get-instance.ts';
import { getPaper } from './get-paper.ts';
import { getPhases } from './get-phases.ts';
import { getRhythm } from './get-rhythm.ts';
import { getTask } from './get-task.ts';
import { issuePlan } from './issue-plan.ts';
import { judgeAct } from './judge-act.ts';
import { judgeExit, measureIndicator } from './judge-exit.ts';
import { getCalendar, makeCalendar, revokeCalendar } from './keep-calendar.ts';
import { keepPaper } from './keep-paper.ts';
import { liftEmergency, resumeEmergency, withdrawEmergency } from './lift-emergency.ts';
import { listBoardTasks } from './list-board-tasks.ts';
import { listCampaigns } from './list-campaigns.ts';
import { listDeviations } from './list-deviations.ts';
import { listEmergencies, listOwnEmergencies } from './list-emergencies.ts';
import { listFilings } from './list-filings.ts';
import { listInstances } from './list-instances.ts';
import { listMeetings } from './list-meetings.ts';
import { listModels } from './list-models.ts';
import { getRepeat, listRepeats } from './list-repeats.ts';
import { listStanding } from './list-standing.ts';
import { listTasks } from './list-tasks.ts';
import { listOwnFilings } from './own-filings.ts';
import { proposeModel } from './propose-model.ts';
import { returnInstance } from './return-instance.ts';
import { saveInstance } from './save-instance.ts';
import { savePlan } from './save-plan.ts';
import { setEvent } from './set-event.ts';
import { answerDeviation, withdrawDeviation } from './settle-deviation.ts';
import { answerModel, withdrawModel } from './settle-model.ts';
import { stretchTask } from './stretch-task.ts';
import { takeAction } from './take-action.ts';
import { takeModel } from './take-model.ts';
import { tightenBelow } from './tighten-below.ts';
import { tightenTask } from './tighten-task.ts';
import { traceClauses } from './trace-clauses.ts';
import { restoreAct, withdrawAct } from './withdraw-act.ts';
import { restoreDecision, withdrawDecision } from './withdraw-decision.ts';
import { restoreMeeting, withdrawMeeting } from './withdraw-meeting.ts';

const procedures = implement(contract.campaigns).$context<Request>().use(answerRefusals);
const {
	campaign,
	plan,
	event,
	board,
	instance,
	filing,
	action,
	task,
	act,
	deviation,
	meeting,
	decision,
	phase,
	closing,
	model,
	paper,
	repeat,
	standing,
	emergency,
	calendar,
} = procedures;

export const campaignsRouter = procedures.router({
	campaign: {
		list: campaign.list.handler(handle(listCampaigns)),
		get: campaign.get.handler(handle(getCampaign)),
		create: campaign.create.handler(handle(createCampaign)),
		end: campaign.end.handler(handle(endCampaign)),
		resume: campaign.resume.handler(handle(resumeCampaign)),
		issuers: campaign.issuers.handler(handle(findIssuers)),
		uppers: campaign.uppers.handler(handle(findUppers)),
	},
	plan: {
		save: plan.save.handler(handle(savePlan)),
		approve: plan.approve.handler(handle(approvePlan)),
		difference: plan.difference.handler(handle(comparePlans)),
		issue: plan.issue.handler(handle(issuePlan)),
		pending: plan.pending.handler(handle(listPending)),
		follow: plan.follow.handler(handle(followDirective)),
	},
	standing: {
		list: standing.list.handler(handle(listStanding)),
		end: standing.end.handler(handle(endStanding)),
		resume: standing.resume.handler(handle(resumeStanding)),
	},
	repeat: { list: repeat.list.handler(handle(listRepeats)), get: repeat.get.handler(handle(getRepeat)) },
	paper: { get: paper.get.handler(handle(getPaper)), keep: paper.keep.handler(handle(keepPaper)) },
	event: { set: event.set.handler(handle(setEvent)) },
	board: {
		get: board.get.handler(handle(getBoard)),
		list: board.list.handler(handle(listBoardTasks)),
		trace: board.trace.handler(handle(traceClauses)),
		rhythm: board.rhythm.handler(handle(getRhythm)),
	},
	instance: {
		list: instance.list.handler(handle(listInstances)),
		get: instance.get.handler(handle(getInstance)),
		save: instance.save.handler(handle(saveInstance)),
		answer: instance.answer.handler(handle(answerClause)),
		file: instance.file.handler(handle(fileInstance)),
		return: instance.return.handler(handle(returnInstance)),
	},
	filing: { list: filing.list.handler(handle(listFilings)), mine: filing.mine.handler(handle(listOwnFilings)) },
	action: {
		add: action.add.handler(handle(addAction)),
		take: action.take.handler(handle(takeAction)),
		tighten: action.tighten.handler(handle(tightenBelow)),
		drop: action.drop.handler(handle(dropAction)),
	},
	task: {
		list: task.list.handler(handle(listTasks)),
		get: task.get.handler(handle(getTask)),
		tighten: task.tighten.handler(handle(tightenTask)),
		stretch: task.stretch.handler(handle(stretchTask)),
	},
	act: {
		add: act.add.handler(handle(addAct)),
		withdraw: act.withdraw.handler(handle(withdrawAct)),
		restore: act.restore.handler(handle(restoreAct)),
		complete: act.complete.handler(handle(completeAct)),
		judge: act.judge.handler(handle(judgeAct)),
	},
	deviation: {
		list: deviation.list.handler(handle(listDeviations)),
		ask: deviation.ask.handler(handle(askDeviation)),
		withdraw: deviation.withdraw.handler(handle(withdrawDeviation)),
		answer: deviation.answer.handler(handle(answerDeviation)),
	},
	meeting: {
		list: meeting.list.handler(handle(listMeetings)),
		add: meeting.add.handler(handle(addMeeting)),
		change: meeting.change.handler(handle(changeMeeting)),
		withdraw: meeting.withdraw.handler(handle(withdrawMeeting)),
		restore: meeting.restore.handler(handle(restoreMeeting)),
	},
	decision: {
		add: decision.add.handler(handle(addDecision)),
		change: decision.change.handler(handle(changeDecision)),
		withdraw: decision.withdraw.handler(handle(withdrawDecision)),
		restore: decision.restore.handler(handle(restoreDecision)),
	},
	phase: {
		board: phase.board.handler(handle(getPhases)),
		judge: phase.judge.handler(handle(judgeExit)),
		measure: phase.measure.handler(handle(measureIndicator)),
		close: phase.close.handler(handle(closePhase)),
		reopen: phase.reopen.handler(handle(reopenPhase)),
	},
	closing: {
		get: closing.get.handler(handle(getClosing)),
		settle: closing.settle.handler(handle(settleOpen)),
		unsettle: closing.unsettle.handler(handle(unsettleOpen)),
	},
	calendar: {
		state: calendar.state.handler(handle(getCalendar)),
		make: calendar.make.handler(handle(makeCalendar)),
		revoke: calendar.revoke.handler(handle(revokeCalendar)),
	},
	emergency: {
		list: emergency.list.handler(handle(listEmergencies)),
		mine: emergency.mine.handler(handle(listOwnEmergencies)),
		declare: emergency.declare.handler(handle(declareEmergency)),
		lift: emergency.lift.handler(handle(liftEmergency)),
		withdraw: emergency.withdraw.handler(handle(withdrawEmergency)),
		resume: emergency.resume.handler(handle(resumeEmergency)),
		ask: emergency.ask.handler(handle(askShortTask)),
		cancel: emergency.cancel.handler(handle(cancelShortTask)),
		reinstate: emergency.reinstate.handler(handle(reinstateShortTask)),
	},
	model: {
		list: model.list.handler(handle(listModels)),
		propose: model.propose.handler(handle(proposeModel)),
		withdraw: model.withdraw.handler(handle(withdrawModel)),
		answer: model.answer.handler(handle(answerModel)),
		take: model.take.handler(handle(takeModel)),
	},
});
