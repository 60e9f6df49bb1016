import { earlier } from './plan-day.ts';

/** What binds downward of an action. Source: R56, R65, R74. */
export interface Lock {
	readonly text: string;
	readonly standard: string;
	readonly dueOn: string | null;
	readonly target: number | null;
}

/** What a lower level adds to it: words behind the words, an earlier day, a higher target. */
export interface Tightening {
	readonly textAddition: string;
	readonly standardAddition: string;
	readonly dueOn: string | null;
	readonly target: number | null;
}

/** Whether a tightening says anything. */
export const asksForMore = (own: Tightening): boolean =>
	own.textAddition !== '' || own.standardAddition !== '' || own.dueOn !== null || own.target !== null;

const behind = (words: string, addition: string): string => [words, addition].filter((one) => one !== '').join('\n');
const higher = (one: number | null, other: number | null): number | null =>
	one === null ? other : other === null ? one : Math.max(one, other);

/**
 * The lock as it holds one level below. Whatever was added there, it is never weaker than the one above, also when that
 * one is revised afterwards: words are only added behind it, and of two days or targets the stricter holds.
 */
export const tighten = (lock: Lock, own: Tightening): Lock => ({
	text: behind(lock.text, own.textAddition),
	standard: behind(lock.standard, own.standardAddition),
	dueOn: earlier(lock.dueOn, own.dueOn),
	target: higher(lock.target, own.target),
});

/** A tightening by one organisation at another; places on the line from the top down to a task, the higher the smaller. */
export interface Said extends Tightening {
	readonly by: number;
	readonly at: number;
}

/** Those of what was said about a task that bind whoever says something there: all by those above him, and what he says elsewhere. */
export const bindingOn = <T extends Said>(said: readonly T[], { by, at }: Pick<Said, 'by' | 'at'>): T[] =>
	said.filter((one) => one.by < by || (one.by === by && one.at !== at));

/** Whether one lock asks for less than another in anything. */
export const isWeaker = (lock: Lock, than: Lock): boolean =>
	!lock.text.startsWith(than.text) ||
	!lock.standard.startsWith(than.standard) ||
	(than.dueOn !== null && (lock.dueOn === null || lock.dueOn > than.dueOn)) ||
	(than.target !== null && (lock.target === null || lock.target < than.target));

/** What of a tightening would be a weakening; null when nothing would. */
export function tightenFault(lock: Lock, own: Tightening): 'dueOn' | 'target' | null {
	if (own.dueOn !== null && lock.dueOn !== null && own.dueOn > lock.dueOn) return 'dueOn';
	return own.target !== null && lock.target !== null && own.target < lock.target ? 'target' : null;
}

/** What of a tightening asks for more than the one that it replaces, if any; what is left out or the same is empty, and so is what is less. */
export function askedAnew(own: Tightening, before: Tightening | undefined): Tightening {
	if (!before) return own;
	const isLater = before.dueOn !== null && own.dueOn !== null && own.dueOn >= before.dueOn;
	const isLower = before.target !== null && own.target !== null && own.target <= before.target;
	return {
		textAddition: before.textAddition.includes(own.textAddition) ? '' : own.textAddition,
		standardAddition: before.standardAddition.includes(own.standardAddition) ? '' : own.standardAddition,
		dueOn: isLater ? null : own.dueOn,
		target: isLower ? null : own.target,
	};
}

/** What was granted for a task that a tightening is for. */
export interface LetOff {
	readonly excused: boolean;
	readonly dueOn: string | null;
}

/**
 * What of a tightening would hold for nobody, since everybody it is for was let off, whose leave is not its author's to end: the whole, or the
 * day, which lies before those that were granted. Null when nothing, and of a tightening that says nothing.
 */
export function voidPart(own: Tightening, letOff: readonly LetOff[]): 'excused' | 'granted' | null {
	if (asksForMore(own) && letOff.every(({ excused }) => excused)) return 'excused';
	const { dueOn } = own;
	const holds = ({ excused, dueOn: granted }: LetOff) =>
		!excused && dueOn !== null && (granted === null || granted < dueOn);
	return dueOn === null || letOff.some(holds) ? null : 'granted';
}
