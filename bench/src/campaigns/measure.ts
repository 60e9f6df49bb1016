import { organisationTypes } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import { approvePlan } from '../../../server/src/modules/campaigns/approve-plan.ts';
import { createCampaign } from '../../../server/src/modules/campaigns/create-campaign.ts';
import { followCampaigns } from '../../../server/src/modules/campaigns/follow.ts';
import { getBoard } from '../../../server/src/modules/campaigns/get-board.ts';
import { getCampaign } from '../../../server/src/modules/campaigns/get-campaign.ts';
import { getInstance } from '../../../server/src/modules/campaigns/get-instance.ts';
import { getRhythm } from '../../../server/src/modules/campaigns/get-rhythm.ts';
import { issuePlan } from '../../../server/src/modules/campaigns/issue-plan.ts';
import { issueCampaign } from '../../../server/src/modules/campaigns/issue-step.ts';
import { listBoardTasks } from '../../../server/src/modules/campaigns/list-board-tasks.ts';
import { listTasks } from '../../../server/src/modules/campaigns/list-tasks.ts';
import { savePlan } from '../../../server/src/modules/campaigns/save-plan.ts';
import { setEvent } from '../../../server/src/modules/campaigns/set-event.ts';
import { tightenBelow } from '../../../server/src/modules/campaigns/tighten-below.ts';
import { traceClauses } from '../../../server/src/modules/campaigns/trace-clauses.ts';
import type { Database } from '../../../server/src/platform/db/index.ts';
import { time } from '../lib/clock.ts';
import { onConnection, withDatabase } from '../lib/database.ts';
import { round } from '../lib/report.ts';
import { clerkAt } from '../organisations/clerk.ts';
import { type Loaded, loadTree } from '../organisations/load.ts';
import { caller, clock, staffed } from './caller.ts';
import { measureEmergency } from './emergency.ts';
import { benchPlan } from './plan.ts';

/** Two of three tasks done by an act each, some late. */
async function doSome(db: Database, campaign: string): Promise<void> {
	await sql`UPDATE campaign_task SET done_on = due_on + (hashtext(id::text) % 9), acts = 1
		WHERE campaign_id = ${campaign} AND hashtext(id::text) % 3 <> 0`.execute(db);
	await sql`INSERT INTO campaign_act (entry_id, task_id, done_on, record, at)
		SELECT gen_random_uuid(), id, done_on, '走访了三户村民', ${clock()} FROM campaign_task WHERE done_on IS NOT NULL`.execute(
		db,
	);
}

const once = async (work: () => Promise<unknown>): Promise<number> => {
	const began = performance.now();
	await work();
	return round(performance.now() - began);
};

/** @param settle what the database does by itself within a minute of an issue */
async function measure(db: Database, { county: rows }: Loaded, settle: () => Promise<unknown>) {
	const [county] = rows;
	const town = rows.find(({ parentId }) => parentId === county?.id);
	const general = rows.find(({ parentId }) => parentId === town?.id);
	const branch = rows.find(({ parentId }) => parentId === general?.id);
	if (!county || !town || !general || !branch) throw new Error('the county is not whole');
	const as = await caller(db, await clerkAt(db, county.id));
	const { id } = await as(createCampaign, { name: '争先活动', issuerId: county.id, directiveId: null, parentId: null });
	const { edition } = await as(savePlan, { id, name: '争先活动', plan: benchPlan, edition: 1 });
	await as(approvePlan, { id, edition, reference: '' });
	const signal = new AbortController().signal;
	const issue = await once(async () => {
		await as(issuePlan, { id, scope: [county.id], types: [...organisationTypes] });
		await issueCampaign({ db, clock }, id, signal);
	});
	await doSome(db, id);
	await settle();
	const { rows: counted } = await sql<{ instances: number; tasks: number }>`SELECT
		(SELECT count(*) FROM campaign_instance) AS instances, (SELECT count(*) FROM campaign_task) AS tasks`.execute(db);
	const secretary = await caller(db, await clerkAt(db, branch.id));
	await staffed(
		db,
		rows.map((row) => row.id),
	);
	const page = { page: 1, size: 30 };
	const { rows: instances } = await sql<{ id: string }>`SELECT id FROM campaign_instance
		WHERE campaign_id = ${id} AND organisation_id = ${county.id}`.execute(db);
	const ownPlan = { id: instances[0]?.id ?? '' };
	const [below] = (await as(getInstance, ownPlan)).askedBelow;
	if (!below) throw new Error('nothing is asked of the branches only');
	const stricter = { textAddition: '张贴上墙', standardAddition: '', dueOn: null, target: null };
	const [own] = (await secretary(listTasks, { ...page, done: 'false' })).items;
	if (!own) throw new Error('nothing is asked of the branch');
	return {
		...counted[0],
		issue,
		boardCounty: await time(() => as(getBoard, { id })),
		boardTown: await time(() => as(getBoard, { id, at: town.id })),
		boardGeneralBranch: await time(() => as(getBoard, { id, at: general.id })),
		boardOfABranch: await time(() => secretary(getBoard, { id })),
		listOfTheLate: await time(() => as(listBoardTasks, { id, ...page, standing: 'overdue' })),
		listOfTheDoneLate: await time(() => as(listBoardTasks, { id, ...page, standing: 'done_late' })),
		rhythm: await time(() => as(getRhythm, { id })),
		clauses: await time(() => as(traceClauses, { id })),
		campaign: await time(() => as(getCampaign, { id })),
		tasksOfABranch: await time(() => secretary(listTasks, { ...page, done: 'false' })),
		planOfTheCounty: await time(() => as(getInstance, ownPlan)),
		tightenBelow: await once(() =>
			as(tightenBelow, { ...ownPlan, ...stricter, action: below.action.id, round: below.round }),
		),
		moveAnEvent: await once(() => as(setEvent, { id, key: 'congress', on: '2026-11-18' })),
		follow: await once(() => followCampaigns({ db, clock }, signal)),
		emergency: await measureEmergency(as, secretary, {
			campaign: id,
			county: county.id,
			task: own.id,
			today: '2026-09-15',
		}),
		followInEmergency: await once(() => followCampaigns({ db, clock }, signal)),
	};
}

const result = await withDatabase(async (server) => {
	const loaded = await onConnection(server.adminUrl, (db) => loadTree(db, 5_250_000, 1));
	const settle = () =>
		onConnection(server.adminUrl, (db) =>
			sql`VACUUM ANALYZE campaign_task, campaign_instance, campaign_action, campaign_act`.execute(db),
		);
	return onConnection(server.appUrl, (db) => measure(db, loaded, settle));
});
console.log(JSON.stringify(result));
