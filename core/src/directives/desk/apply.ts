import { Refusal } from '../../kernel/index.ts';
import { addClauses, removeClause } from './by-hand.ts';
import { changed, merge, move, relevel, shift, split } from './clause-acts.ts';
import type { Draft } from './draft.ts';
import { addItem, editItem, setItems, settleItems } from './item-acts.ts';
import { mergeItems, splitItem } from './item-parts.ts';
import { waivable, withoutOldWaivers } from './lint.ts';
import { impossible } from './refuse.ts';
import type { DeskAct } from './schemas.ts';
import { ownAgain, renewItem } from './stale.ts';

type Act<Name extends DeskAct['act']> = Extract<DeskAct, { act: Name }>;

/** @throws Refusal DESK_ACT for no item without a reason */
function mark(draft: Draft, { clause, kind, reason }: Act<'clause.mark'>): Draft {
	if (kind === 'none' && reason === null) throw impossible('reason');
	return changed(draft, clause, { kind, reason: kind === 'none' ? reason : null });
}

/** @throws Refusal NOT_FOUND; DESK_ACT for a refusal without a reason, or words that only a person can put right */
function decide(draft: Draft, { findings, decision, note }: Act<'finding.decide'>): Draft {
	if (decision === 'refused' && note === null) throw impossible('reason');
	const wanted = new Set(findings);
	const found = draft.findings.filter(({ id }) => wanted.has(id));
	if (found.length !== wanted.size) throw new Refusal('NOT_FOUND');
	const next = { decision, note: decision === 'open' ? null : note };
	return { ...draft, findings: draft.findings.map((each) => (wanted.has(each.id) ? { ...each, ...next } : each)) };
}

/**
 * Leaves what stands in the way as it is, for a reason; or takes that back.
 * @throws Refusal NOT_FOUND for what doesn't stand in the way, or may not be left so
 */
function waive(draft: Draft, text: string, { checks, reason }: Act<'check.waive'>): Draft {
	const wanted = new Set(checks);
	const may = reason === null ? new Set(draft.waivers.map(({ id }) => id)) : waivable(draft, text);
	if (checks.some((key) => !may.has(key))) throw new Refusal('NOT_FOUND');
	const others = draft.waivers.filter(({ id }) => !wanted.has(id));
	return { ...draft, waivers: reason === null ? others : [...others, ...[...wanted].map((id) => ({ id, reason }))] };
}

/** @throws Refusal NOT_FOUND */
function setEvent(draft: Draft, { event, on }: Act<'event.set'>): Draft {
	if (!draft.events.some(({ id }) => id === event)) throw new Refusal('NOT_FOUND');
	return { ...draft, events: draft.events.map((each) => (each.id === event ? { ...each, on } : each)) };
}

/**
 * The draft as it is after an act, with the reasons that still have something to hold for.
 * @param text the words that lie on the desk
 * @param newId for what the act makes
 * @throws Refusal NOT_FOUND for what is not on the desk; DESK_ACT for what cannot be done to it
 */
export const applyAct = (draft: Draft, text: string, act: DeskAct, newId: string): Draft =>
	withoutOldWaivers(acted(draft, text, act, newId), text);

function acted(draft: Draft, text: string, act: DeskAct, newId: string): Draft {
	switch (act.act) {
		case 'clause.split':
			return split(draft, text, act);
		case 'clause.merge':
			return merge(draft, act);
		case 'clause.move':
			return move(draft, act);
		case 'clause.shift':
			return shift(draft, act);
		case 'clause.level':
			return relevel(draft, act);
		case 'clause.title':
			return changed(draft, act.clause, { title: act.title });
		case 'clause.mark':
			return mark(draft, act);
		case 'clause.add':
			return addClauses(draft, act, newId);
		case 'clause.remove':
			return removeClause(draft, act);
		case 'clause.cite':
			return changed(draft, act.clause, { cites: act.cites });
		case 'item.add':
			return addItem(draft, act, newId);
		case 'item.edit':
			return ownAgain(draft, editItem(draft, act), [act.item]);
		case 'item.split':
			return splitItem(draft, act, newId);
		case 'item.merge':
			return mergeItems(draft, act);
		case 'item.renew':
			return renewItem(draft, act);
		case 'item.settle':
			return settleItems(draft, act);
		case 'item.set':
			return ownAgain(draft, setItems(draft, act), act.items);
		case 'finding.decide':
			return decide(draft, act);
		case 'check.waive':
			return waive(draft, text, act);
		case 'event.set':
			return setEvent(draft, act);
	}
}
