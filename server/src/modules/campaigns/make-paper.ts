import {
	burdenPaper,
	type PaperKind,
	type Plan,
	planPaper,
	reportPaper,
	sheetPaper,
	sumLamp,
} from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Paper } from '@pacesetter/core/papers';
import type { Act } from '../../platform/http/index.ts';
import { assessPlan } from './assess-plan.ts';
import { getBoard } from './get-board.ts';
import { getRhythm } from './get-rhythm.ts';
import { loadCampaign } from './load.ts';
import { asItHolds } from './plan-in-force.ts';
import { shownPlan } from './shown-plan.ts';
import {
	actionsInForce,
	type CampaignRow,
	countDeviations,
	countEmergencies,
	doneWell,
	findInForce,
	findVersion,
	fullNameOf,
	listTasks,
	listVersions,
	seatsOf,
} from './store/index.ts';
import { totalOf } from './total-of.ts';

export interface PaperWish {
	readonly id: string;
	readonly kind: PaperKind;
	readonly at?: number | undefined;
	readonly red: boolean;
}

export interface MadePaper {
	readonly paper: Paper;
	readonly row: CampaignRow;
	readonly account: SignedIn;
	/** In whose name it is; null for a report of several organisations that have nobody above them in reach. */
	readonly organisationId: number | null;
	/** Whether its plan was issued; a report needs none. */
	readonly settled: boolean;
}

/** So many late tasks are listed; how many there are is told. */
const mostLate = 200;

interface PaperPlan {
	readonly plan: Plan;
	/** Without what comes from above. */
	readonly own: Plan;
	/** Undefined where none is approved: it is the draft. */
	readonly version: Awaited<ReturnType<typeof listVersions>>[number] | undefined;
	/** What was approved but not issued is for those who keep the campaign, and goes into no library. */
	readonly settled: boolean;
}

/** The newest approved plan that the caller may see; the draft where none is approved. */
async function planOf(act: Act, row: CampaignRow, account: SignedIn): Promise<PaperPlan> {
	const newest = row.manages && row.planNumber !== null ? await findVersion(act.tx, row.id, row.planNumber) : null;
	const found = newest ? { plan: newest, number: row.planNumber } : await findInForce(act.tx, row.id);
	const { plan, number } = found ?? { plan: row.plan, number: null };
	const version = (await listVersions(act.tx, row.id)).find((one) => one.number === number);
	const settled = version !== undefined && version.issuedAt !== null;
	const shown = await shownPlan(act, account, row.id, plan);
	return { plan: await asItHolds(act, row, shown), own: shown, version, settled };
}

/** To whom a plan was issued: all of some types below the issuer, or those in whose branches of the tree it ends. */
async function receiversOf(act: Act, { scope, types, issuer }: CampaignRow) {
	const names = scope.includes(issuer.id) ? [] : await Promise.all(scope.map((id) => fullNameOf(act.tx, id)));
	return { names: names.filter((name) => name !== ''), types };
}

async function makePlan(act: Act, row: CampaignRow, account: SignedIn, red: boolean) {
	const { plan, version, settled } = await planOf(act, row, account);
	const paper = planPaper({
		name: row.name,
		issuer: await fullNameOf(act.tx, row.issuer.id),
		reference: version?.reference ?? '',
		approvedOn: version ? dayInChina(version.approvedAt) : null,
		plan,
		seats: await seatsOf(act.tx, plan.seats),
		red,
		to: settled ? await receiversOf(act, row) : { names: [], types: [] },
	});
	return { paper, settled };
}

/** The report in the numbers of the map, made by what makes the map. */
async function makeReport(act: Act, row: CampaignRow, account: SignedIn, at: number | undefined) {
	const board = await getBoard(act, { id: row.id, at });
	const here = board.path.at(-1)?.id ?? null;
	const where = here === null ? {} : { at: here };
	const wish = { campaignId: row.id, at: here, today: board.today };
	const late = { ...wish, action: null, standing: 'overdue' as const };
	const { rows, total: lateTotal } = await listTasks(act.tx, account, late, { offset: 0, limit: mostLate });
	const cells = board.rows.flatMap((unit) => unit.cells);
	const paper = reportPaper({
		name: row.name,
		organisation: here === null ? '' : await fullNameOf(act.tx, here),
		today: board.today,
		total: board.total,
		units: board.rows.map(({ organisation, counts, lamp }) => ({ name: organisation.shortName, counts, lamp })),
		actions: (await actionsInForce(act.tx, row.id)).map(({ id, text }) => {
			const counts = totalOf(cells.flatMap((cell) => (cell.actionId === id ? [cell.counts] : [])));
			return { name: text, counts, lamp: sumLamp(counts) };
		}),
		// Decisions of the leading group and a branch's own actions are counted, and named to nobody else.
		late: rows
			.filter(({ action }) => action.local === null)
			.toSorted((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1))
			.map(({ organisation, action, dueOn }) => ({ organisation: organisation.shortName, action: action.text, dueOn })),
		lateTotal,
		well: await doneWell(act.tx, account, wish),
		deviations: await countDeviations(act.tx, account, wish),
		emergencies: await countEmergencies(act.tx, account, wish),
		rhythm: await getRhythm(act, { id: row.id, ...where }),
	});
	return { paper, organisationId: here };
}

/** A paper of a campaign as the caller may read it. @throws Refusal as loadCampaign and getBoard */
export async function makePaper(act: Act, { id, kind, at, red }: PaperWish): Promise<MadePaper> {
	const { row, account } = await loadCampaign(act, id);
	const common = { row, account, organisationId: row.issuer.id };
	if (kind === 'report') return { ...common, ...(await makeReport(act, row, account, at)), settled: true };
	if (kind === 'plan') return { ...common, ...(await makePlan(act, row, account, red)) };
	const { plan, own, settled } = await planOf(act, row, account);
	if (kind === 'sheet') return { ...common, paper: sheetPaper({ name: row.name, plan }), settled };
	const { burden } = await assessPlan(act, account, row, own);
	return { ...common, paper: burdenPaper({ name: row.name, plan, burden }), settled };
}
