import { cut, type DirectiveItem, type Setting, settledOf, startOf } from './directive-item.ts';
import { exitsOf } from './from-words.ts';
import type { Plan } from './plan.ts';
import { type PlanDay, resolveDay } from './plan-day.ts';

const phaseOf = (item: DirectiveItem, setting: Setting): Plan['phases'][number] => ({
	key: item.id,
	name: cut(item.text),
	from: startOf(item),
	until: setting.due(item),
	exits: exitsOf(item.id, item.measure ?? ''),
	milestones: [],
	...settledOf(item, setting, ['from', 'due', 'measure']),
});

/** The phase that a milestone belongs to: which ends at its event, else which it falls into, else the last that has begun; none where there is none. */
function phaseAt(phases: Plan['phases'], on: PlanDay | null, { events }: Setting): Plan['phases'][number] | undefined {
	const sameEvent = phases.find(
		({ until }) => on !== null && 'event' in on && until !== null && 'event' in until && until.event === on.event,
	);
	if (sameEvent || on === null) return sameEvent ?? phases.at(-1);
	const day = resolveDay(on, events);
	const holds = ({ from, until }: Plan['phases'][number]): boolean => {
		const [first, last] = [resolveDay(from, events), resolveDay(until, events)];
		return day !== null && (first === null || first <= day) && (last === null || day <= last);
	};
	return phases.find(holds) ?? phases.at(-1);
}

/** Phases with their milestones. One that stands in none makes a phase of its own, which ends there. Source: R59, R65. */
export function phasesOf(items: readonly DirectiveItem[], setting: Setting): Plan['phases'] {
	const phases = items.filter(({ kind }) => kind === 'phase').map((item) => phaseOf(item, setting));
	const milestones = items
		.filter(({ kind }) => kind === 'milestone')
		.map((item) => ({ item, on: setting.due(item), phase: phaseAt(phases, setting.due(item), setting) }));
	const milestoneOf = (item: DirectiveItem): Plan['phases'][number]['milestones'][number] => ({
		key: item.id,
		name: cut(item.text),
		on: setting.due(item),
		...settledOf(item, setting, ['due']),
	});
	return [
		...phases.map((phase) => ({
			...phase,
			milestones: milestones.filter((one) => one.phase === phase).map(({ item }) => milestoneOf(item)),
		})),
		...milestones
			.filter(({ phase }) => phase === undefined)
			.map(({ item, on }) => ({
				key: `${item.id}-phase`,
				name: cut(item.text),
				from: null,
				until: on,
				exits: [],
				milestones: [milestoneOf(item)],
			})),
	];
}
