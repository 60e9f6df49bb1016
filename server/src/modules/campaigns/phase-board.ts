import {
	addCounts,
	type Counts,
	criterionOf,
	type ExitFacts,
	exitStand,
	isSameCriterion,
	noCounts,
	numbered,
	type Plan,
	phaseState,
	resolveDay,
} from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { asItHolds, planInForce } from './plan-in-force.ts';
import {
	type ActionTally,
	type Amounts,
	amountsOf,
	type CampaignRow,
	type Judgement,
	judgementsOf,
	lastMeasured,
	phaseEndsOf,
	tallyActions,
} from './store/index.ts';

type Exit = Plan['phases'][number]['exits'][number];
type Asking = Pick<Act, 'tx' | 'now'>;

const countsIn = ({ key: _, ...counts }: ActionTally): Counts => counts;

interface Known {
	readonly tallies: readonly ActionTally[];
	readonly amounts: Amounts;
	readonly measured: ReadonlyMap<string, { readonly value: number }>;
}

/** What a criterion is told by: of one action, or of all where it names none. */
function factsOf(exit: Exit, plan: Plan, known: Known): Omit<ExitFacts, 'judgement'> {
	const mine = known.tallies.filter(({ key }) => !exit.of || key === exit.of);
	const indicator = plan.indicators.find(({ key }) => key === exit.of);
	return {
		counts: mine.map(countsIn).reduce(addCounts, noCounts),
		sum: exit.of ? (known.amounts.of.get(exit.of) ?? 0) : known.amounts.all,
		indicator: {
			value: indicator ? (known.measured.get(indicator.key)?.value ?? null) : null,
			baseline: indicator?.baseline ?? null,
			floor: indicator?.floor ?? null,
		},
	};
}

const nameIn = (plan: Plan, { of }: Exit): string | null =>
	plan.actions.find(({ key }) => key === of)?.text ?? plan.indicators.find(({ key }) => key === of)?.name ?? null;

const presentJudgement = ({ quality, note, documentNumber, by, at }: Judgement) => ({
	quality,
	note,
	documentNumber,
	by,
	at: at.toISOString(),
});

/** A criterion with how it stands; what was said of other words that it had is told, and counts no more. */
function presentExit(exit: Exit, plan: Plan, known: Known, judgements: readonly Judgement[]) {
	const criterion = criterionOf(exit);
	const said = judgements.find((one) => isSameCriterion(one.criterion, criterion));
	const [earlier] = said ? [] : judgements;
	const facts = { ...factsOf(exit, plan, known), judgement: said?.quality ?? null };
	const { of: denominator, ...told } = exitStand(exit, facts);
	return {
		key: exit.key,
		criterion,
		text: exit.text,
		judged: exit.judged,
		measure: exit.measure ?? null,
		of: nameIn(plan, exit),
		...told,
		denominator,
		judgement: said ? presentJudgement(said) : null,
		earlier: earlier ? { ...presentJudgement(earlier), text: earlier.criterion.text } : null,
	};
}

/** The phases of the plan in force, with how each of their criteria stands now in the whole campaign (R59, R60). */
export async function phaseBoard({ tx, now }: Asking, row: Pick<CampaignRow, 'id' | 'parentId' | 'plan'>) {
	const today = dayInChina(now);
	const plan = (await planInForce({ tx }, row.id))?.plan ?? (await asItHolds({ tx }, row, row.plan));
	const known = {
		tallies: await tallyActions(tx, row.id, today),
		amounts: await amountsOf(tx, row.id, today),
		measured: await lastMeasured(tx, row.id),
	};
	const judgements = await judgementsOf(tx, row.id);
	const ends = await phaseEndsOf(tx, row.id);
	const next = plan.phases.find(({ key }) => !ends.some(({ phase }) => phase === key))?.key;
	const phases = plan.phases.map((phase) => {
		const [from, until] = [resolveDay(phase.from, plan.events), resolveDay(phase.until, plan.events)];
		const end = ends.find((one) => one.phase === phase.key);
		const isNext = phase.key === next;
		return {
			key: phase.key,
			name: phase.name,
			from,
			until,
			isNext,
			state: phaseState({ from, until, closed: end !== undefined, isNext }, today),
			ended: end ? { reason: end.reason, unmet: end.unmet, by: end.by, at: end.at.toISOString() } : null,
			exits: phase.exits.map((exit) => {
				const of = judgements.filter((one) => one.phase === phase.key && one.exit === exit.key);
				return presentExit(exit, plan, known, of);
			}),
		};
	});
	// A goal of the directive that nobody has given a number yet is not measured, but where a phase ends by it.
	const named = plan.phases.flatMap(({ exits }) => exits.map(({ of }) => of));
	const measurable = new Set([...numbered(plan.indicators).map(({ key }) => key), ...named]);
	const shown = plan.indicators.filter(({ key, settled }) => settled === undefined || measurable.has(key));
	const indicators = shown.map(({ settled: _, ...one }) => {
		const last = known.measured.get(one.key);
		return { ...one, value: last?.value ?? null, measuredOn: last?.measuredOn ?? null, source: last?.source ?? null };
	});
	return { phases, indicators };
}
