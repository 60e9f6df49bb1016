import { withoutUpper } from './below.ts';
import {
	cut,
	type DirectiveDraft,
	type DirectiveItem,
	oneLine,
	type Setting,
	settingOf,
	settledOf,
	shareOf,
	startOf,
} from './directive-item.ts';
import { phasesOf } from './directive-phases.ts';
import { linesOf, measured } from './from-words.ts';
import { emptyPlan, type Plan, planAction } from './plan.ts';

/** More acts than these are not counted one by one: they are an amount. */
const mostActs = 1000;
/** A section holds so many characters. */
const mostSection = 20_000;

const isMeeting = (text: string): boolean => /(召开|举行|开好)[^。；]{0,12}会/.test(text);

/** Which way of making a plan of a directive this is: one more for every change of what comes of the same items, and `rebased` told how. */
export const derivation = 3;

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

const actionOf = (item: DirectiveItem, setting: Setting): Plan['actions'][number] => {
	const amount = item.quotaLow !== null && item.quotaLow > mostActs ? item.quotaLow : null;
	return planAction.parse({
		key: item.id,
		kind: item.mandatory ? 'mandatory' : 'optional',
		form: isMeeting(item.text) ? 'meeting' : 'act',
		text: item.text,
		standard: item.standard ?? '',
		...(item.measure === null ? {} : { measure: item.measure }),
		pillar: item.pillar,
		centreWork: cut(item.centreWork ?? ''),
		clauses: setting.clauses(item),
		owner: oneLine(item.owner).slice(0, 120),
		from: startOf(item),
		due: setting.due(item),
		types: [...item.types],
		...(amount === null ? {} : { evidence: 'number', target: amount }),
		quotaLow: amount === null ? item.quotaLow || 1 : 1,
		quotaHigh: item.quotaHigh || null,
		every: item.every,
		...(item.also.length > 0 ? { also: [...item.also] } : {}),
		...(shareOf(item) === null ? {} : { share: shareOf(item) }),
	});
};

function planOf(draft: DirectiveDraft): Plan {
	const { items } = draft;
	const setting = settingOf(draft);
	const of = (...kinds: DirectiveItem['kind'][]) => items.filter(({ kind }) => kinds.includes(kind));
	const lines = (...kinds: DirectiveItem['kind'][]): string =>
		of(...kinds)
			.map(({ text }) => text)
			.join('\n')
			.slice(0, mostSection);
	return {
		...emptyPlan,
		sections: {
			goals: lines('goal'),
			content: lines('action', 'quota'),
			steps: lines('phase'),
			organisation: lines('group', 'duty'),
		},
		clauses: setting.known,
		events: setting.events,
		phases: phasesOf(items, setting),
		standards: of('standard').map((item) => ({
			key: item.id,
			name: cut(item.text),
			subject: cut(item.owner ?? ''),
			criteria: linesOf(item.standard ?? '').slice(0, 50),
			...settledOf(item, setting, oneLine(item.owner) === cut(item.owner ?? '') ? ['standard', 'owner'] : ['standard']),
		})),
		indicators: of('goal').map((item) => ({
			key: item.id,
			name: cut(item.text),
			...measured(item.measure ?? ''),
			...settledOf(item, setting, []),
		})),
		duties: of('duty').map((item) => ({
			key: item.id,
			text: item.text.trim(),
			office: oneLine(item.owner).slice(0, 120),
			...settledOf(item, setting, ['text', 'owner']),
		})),
		groups: of('group').map((item) => ({
			key: item.id,
			name: cut(item.text),
			seats: item.seats.map((seat) => ({ ...seat })),
			...settledOf(item, setting, []),
		})),
		actions: of('action', 'quota').map((item) => actionOf(item, setting)),
	};
}
