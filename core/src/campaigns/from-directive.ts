import { withoutUpper } from './below.ts';
import { emptyPlan, type Pillar, type Plan, planAction } from './plan.ts';
import { key, type PlanDay } from './plan-day.ts';

/** What the desk of a directive yields, item by item. */
export interface DirectiveItem {
	readonly id: string;
	readonly kind: 'goal' | 'standard' | 'action' | 'quota' | 'duty' | 'phase' | 'group';
	readonly text: string;
	readonly clauseIds: readonly string[];
	readonly pillar: Pillar | null;
	/** The post or organisation that answers for it, by name. */
	readonly owner: string | null;
	readonly startsOn: string | null;
	readonly dueOn: string | null;
	readonly event: string | null;
	readonly offsetDays: number | null;
	readonly mandatory: boolean;
	readonly quotaLow: number | null;
	readonly quotaHigh: number | null;
	readonly measure: string | null;
	readonly standard: string | null;
}
export interface DirectiveDraft {
	readonly items: readonly DirectiveItem[];
	/** `cites`: clauses of directives above that it comes from. */
	readonly clauses: readonly { readonly id: string; readonly text: string; readonly cites: readonly string[] }[];
	readonly events: readonly { readonly name: string; readonly on: string | null }[];
}

const isMeeting = (text: string): boolean => /(召开|举行|开好)[^。；]{0,12}会/.test(text);
const cut = (text: string, most: number): string => text.replace(/\s+/g, ' ').trim().slice(0, most);

/** A number of acts that can be asked of one organisation; larger ones are amounts, and stay in the words. */
const quotaOf = (quota: number | null): number | null => (quota === null || quota < 1 || quota > 1000 ? null : quota);

/**
 * The plan that the accepted items of a directive make: each is put where it belongs, with the clauses it comes from. Below another
 * plan its clauses cite those of that plan which its directive cites, and what comes from there it doesn't say again.
 */
export function planFromDirective(draft: DirectiveDraft, upper: Plan | null = null): Plan {
	const plan = planOf(draft);
	if (upper === null) return plan;
	const cited = new Map(draft.clauses.map(({ id, cites }) => [id, cites]));
	const clauses = plan.clauses.map((clause) => ({
		...clause,
		cites: upper.clauses.flatMap(({ key: one }) => (cited.get(clause.key)?.includes(one) ? one : [])),
	}));
	return withoutUpper({ ...plan, clauses }, upper);
}

function planOf({ items, clauses, events: told }: DirectiveDraft): Plan {
	// An event that only an item names has no day yet.
	const named = new Set([...told.map(({ name }) => name), ...items.flatMap(({ event }) => event ?? [])]);
	const events = [...named]
		.slice(0, 50)
		.map((name) => ({ name, on: told.find((one) => one.name === name)?.on ?? null }));
	const known = clauses.filter(({ id, text }) => key.safeParse(id).success && text.trim() !== '');
	const isKnown = (id: string): boolean => known.some((clause) => clause.id === id);
	const of = (...kinds: DirectiveItem['kind'][]) => items.filter(({ kind }) => kinds.includes(kind));
	const lines = (...kinds: DirectiveItem['kind'][]): string =>
		of(...kinds)
			.map(({ text }) => text)
			.join('\n');
	const eventKey = (name: string): string => `event-${events.findIndex((event) => event.name === name)}`;
	const hangs = (item: DirectiveItem): boolean => events.some(({ name }) => name === item.event);
	const dayOf = (item: DirectiveItem): PlanDay | null => {
		if (item.event !== null && hangs(item)) return { event: eventKey(item.event), offsetDays: item.offsetDays ?? 0 };
		return item.dueOn === null ? null : { on: item.dueOn };
	};
	const startOf = ({ startsOn }: DirectiveItem): PlanDay | null => (startsOn === null ? null : { on: startsOn });
	return {
		...emptyPlan,
		sections: {
			goals: lines('goal'),
			content: lines('action', 'quota'),
			steps: lines('phase'),
			organisation: lines('group', 'duty'),
		},
		clauses: known.map(({ id, text }) => ({ key: id, text: text.trim().slice(0, 4000) })),
		events: events.map(({ name, on }) => ({ key: eventKey(name), name: cut(name, 60), on })),
		phases: of('phase').map((item) => ({
			key: item.id,
			name: cut(item.text, 60),
			from: startOf(item),
			until: dayOf(item),
			exits: [],
			milestones: [],
		})),
		standards: of('standard').map((item) => ({
			key: item.id,
			name: cut(item.text, 60),
			subject: '',
			criteria: item.standard ? [cut(item.standard, 200)] : [],
		})),
		duties: of('duty').map((item) => ({ key: item.id, text: cut(item.text, 400), office: cut(item.owner ?? '', 60) })),
		actions: of('action', 'quota').map((item) =>
			planAction.parse({
				key: item.id,
				kind: item.mandatory ? 'mandatory' : 'optional',
				form: isMeeting(item.text) ? 'meeting' : 'act',
				text: cut(item.text, 400),
				standard: cut(item.standard ?? item.measure ?? '', 400),
				pillar: item.pillar,
				clauses: item.clauseIds.filter(isKnown),
				owner: cut(item.owner ?? '', 60),
				from: startOf(item),
				due: dayOf(item),
				quotaLow: quotaOf(item.quotaLow) ?? 1,
				quotaHigh: quotaOf(item.quotaHigh),
			}),
		),
	};
}
