import { askedTypes, clauseState, emptyPlan, type SectionName } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { ownFilingDue } from './filing-due.ts';
import { maySuperviseAt } from './judging.ts';
import { loadInstance } from './load.ts';
import { planInForce } from './plan-in-force.ts';
import { presentAskedBelow, presentTask } from './present.ts';
import { shownPlan } from './shown-plan.ts';
import {
	actingAt,
	answersOf,
	askedBelow,
	mayIssueFor,
	offeredTo,
	ownCampaignOf,
	type TaskRow,
	tasksAt,
} from './store/index.ts';

const eachSection = <Value>(of: (name: SectionName) => Value): Record<SectionName, Value> => ({
	goals: of('goals'),
	content: of('content'),
	steps: of('steps'),
	organisation: of('organisation'),
});

const isUnfiled = ({ action: { kind, local, filed } }: TaskRow): boolean =>
	kind === 'optional' && local !== null && !filed;

/** An organisation's own plan: what binds it, what it adds, and what it says to each clause. @throws Refusal as loadInstance */
export async function getInstance(act: Act, { id }: { id: string }) {
	const { row, account, practises } = await loadInstance(act, id);
	const today = dayInChina(act.now);
	const inForce = (await planInForce(act, row.campaign.id))?.plan;
	const plan = inForce && (await shownPlan(act, account, row.campaign.id, inForce));
	const types = askedTypes(plan ?? emptyPlan);
	const tasks = await tasksAt(act.tx, row.campaign.id, row.organisation.id);
	const answers = await answersOf(act.tx, id);
	const running = row.campaign.state === 'running';
	const mayPractise = practises && running;
	const place = { campaignId: row.campaign.id, organisationId: row.organisation.id, today };
	// Only who may ask for more of them is told of them.
	const below = mayPractise ? await askedBelow(act.tx, place) : [];
	const acting = below.length > 0 ? await actingAt(act.tx, account, row.organisation.id) : undefined;
	return {
		id,
		campaign: row.campaign,
		organisation: row.organisation,
		state: row.state,
		edition: row.edition,
		filedAt: row.filedAt?.toISOString() ?? null,
		dueOn: await ownFilingDue(act, row),
		note: row.note,
		feature: row.feature,
		sections: eachSection((name) => row.sections[name] ?? { state: null, text: '' }),
		upper: eachSection((name) => plan?.sections[name] ?? ''),
		clauses: (plan?.clauses ?? []).flatMap(({ key, text }) => {
			const count = tasks.filter(({ clauses }) => clauses.includes(key)).length;
			const said = answers.get(key);
			const asked = types(key)?.includes(row.organisation.type) ?? true;
			if (!asked && count === 0 && !said) return [];
			return [{ key, text, state: clauseState(count, said?.answer ?? null), reason: said?.reason ?? '', tasks: count }];
		}),
		tasks: tasks.map((one) => presentTask(one, today)),
		askedBelow: below.map((one) => presentAskedBelow(one, acting)),
		offered: await offeredTo(act.tx, row),
		own: await ownCampaignOf(act.tx, account, row),
		mayRunOwn: running && (await mayIssueFor(act.tx, account, row.organisation.id)),
		mayPractise,
		mayFile: mayPractise && (row.state !== 'filed' || tasks.some(isUnfiled)),
		mayReturn: row.state === 'filed' && running && (await maySuperviseAt(act, account, row.organisation.id)),
	};
}
