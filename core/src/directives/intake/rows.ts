import type { Meaning } from '../compile/index.ts';
import type { Span } from '../source.ts';
import type { Around } from './details.ts';
import { pieceAround } from './words.ts';

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const touch = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
/** A duty is no such thing: it takes the words of the row that asks for it. */
const isThing = ({ kind, rule }: Meaning): boolean => kind === 'action' || kind === 'quota' || rule === 'leading group';

/** A piece of a sentence shorter than this only leads on: 对此， */
const telling = 5;

/**
 * What is asked of somebody in so many words, where nearly all of the words name the acts themselves: those are the items then. Where they are
 * named only here and there, what is asked stays one item.
 */
export function isCover({ text, between }: Around, meaning: Meaning): boolean {
	if (meaning.rule !== 'asked') return false;
	const within = between(meaning.start, meaning.end).filter(
		(other) =>
			other !== meaning && other.rule !== 'asked' && other.rule !== 'to do' && isThing(other) && holds(meaning, other),
	);
	const pieces = [...text.slice(meaning.start, meaning.end).matchAll(/[^，,；;]+/g)]
		.map(({ index, 0: words }) => ({ start: meaning.start + index, end: meaning.start + index + words.length }))
		.filter(({ start, end }) => end - start >= telling);
	const named = pieces.filter((piece) => within.some((other) => touch(piece, other)));
	return named.length > 0 && 3 * named.length >= 2 * pieces.length;
}

/** Whole things to do: the acts and numbers that their words name are no items of their own. In the order of the text. */
export function rowsOf(around: Around): Meaning[] {
	const asked = around.byRule('asked').filter((meaning) => !isCover(around, meaning));
	return [...around.byRule('listed task'), ...around.byRule('to do'), ...asked].toSorted((a, b) => a.start - b.start);
}

/** Tells, for meanings in the order of the text, whether one is only a part of a row. */
export function partOf(rows: readonly Meaning[]): (meaning: Meaning) => boolean {
	let next = 0;
	let widest: Meaning | undefined;
	return (meaning) => {
		for (let row = rows[next]; row !== undefined && row.start <= meaning.start; row = rows[next]) {
			if (widest === undefined || row.end > widest.end) widest = row;
			next += 1;
		}
		if (widest === undefined || widest === meaning || !holds(widest, meaning)) return false;
		return widest.rule === 'listed task' || meaning.kind === 'action' || meaning.kind === 'quota';
	};
}

const leadIn = /^(?:对此|为此)[，,]\s*/;

/** A meaning without the words that only lead on to it, so that what is said behind them is the same piece whoever read it. */
const ledTo = (text: string, { start, end }: Span): Span => ({
	start: start + (leadIn.exec(text.slice(start, end))?.[0].length ?? 0),
	end,
});

/** The piece of a sentence that an item stands for; of acts that are listed, 志愿服务、结对帮扶、走访慰问, each its own words. */
export function pieceOf({ text, between }: Around, meaning: Meaning): Span {
	const beside = (end: number, start: number): boolean => end + 1 === start && text.charAt(end) === '、';
	const isListed =
		meaning.kind === 'action' &&
		between(meaning.start - 20, meaning.end + 2).some(
			({ kind, start, end }) => kind === 'action' && (beside(end, meaning.start) || beside(meaning.end, start)),
		);
	return isListed ? { start: meaning.start, end: meaning.end } : pieceAround(text, ledTo(text, meaning));
}

/**
 * The words that an item is told in: its piece, or the whole meaning where that is more. A duty that a row asks for, 督查室要对各镇进行督查，每月通报一次,
 * is told in the words of that row, which is no item beside it.
 */
export function toldIn(around: Around, meaning: Meaning, rows: readonly Meaning[]): Span {
	const piece = pieceOf(around, meaning);
	const own = ledTo(around.text, meaning);
	const row =
		meaning.kind === 'duty'
			? rows.find(({ start, end }) => start >= piece.start && start <= own.start && end > own.end)
			: undefined;
	const whole = row ?? own;
	return whole.end - whole.start > piece.end - piece.start ? { start: whole.start, end: whole.end } : piece;
}

interface Told {
	readonly kind: string;
	readonly text: string;
	readonly said: Span;
	readonly measure: string | null;
}

/**
 * A sentence that sets a goal says it once: what is told within it is the same goal, and a stretch that is told behind it, 力争达到95%,
 * stands in its measure already.
 */
export function wholeGoals<Item extends Told>(items: readonly Item[]): Item[] {
	const goals = items.filter(({ kind }) => kind === 'goal');
	const within = (outer: Item): Item[] => goals.filter((one) => one !== outer && holds(outer.said, one.said));
	const parts = new Set(goals.flatMap(within));
	const whole = items
		.filter((item) => !parts.has(item))
		.map((item) =>
			item.kind === 'goal'
				? { ...item, measure: item.measure ?? within(item).find(({ measure }) => measure !== null)?.measure ?? null }
				: item,
		);
	const isTold = ({ kind, text }: Item): boolean =>
		kind === 'goal' && whole.some((other) => other.measure?.includes(`，${text.replace(/\s+/g, '')}`));
	return whole.filter((item) => !isTold(item));
}
