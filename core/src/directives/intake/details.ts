import type { Meaning } from '../compile/index.ts';
import {
	type DeskItem,
	type Frequency,
	type ItemKind,
	mostItemWords,
	type SaidSeat,
	type SeatRole,
} from '../desk/index.ts';
import type { Span } from '../source.ts';
import { isGeneral, typesNamed } from '../words/organs.ts';
import { sentenceAround } from './words.ts';

type Details = Pick<
	DeskItem,
	'types' | 'every' | 'centreWork' | 'also' | 'seats' | 'partCount' | 'wholeCount' | 'measure' | 'standard'
>;

export interface Around {
	readonly text: string;
	/** Meanings that begin from one place on and before another. */
	between(from: number, to: number): readonly Meaning[];
	/** Meanings of one rule alone. */
	byRule(rule: string): readonly Meaning[];
}

export const texts = (value: unknown): string[] =>
	Array.isArray(value)
		? value.filter((each) => typeof each === 'string')
		: typeof value === 'string' && value
			? [value]
			: [];
export const first = (value: unknown): string | null => texts(value)[0] ?? null;

/** One a line; null where there is none. */
const lines = (words: readonly string[]): string | null => words.join('\n') || null;

const frequencyOf: Readonly<Record<string, Frequency>> = {
	年: 'yearly',
	半年: 'half_yearly',
	季度: 'quarterly',
	季: 'quarterly',
	月: 'monthly',
};

const seatRole = (said: string): SeatRole =>
	/成员/.test(said) ? 'member' : /副/.test(said) ? 'deputy' : /办公室/.test(said) ? 'office' : 'head';

/** 组长: 县委书记 as the rule of leading groups tells each seat. */
const seatsOf = ({ value }: Meaning): SaidSeat[] =>
	texts(value.seats).flatMap((seat) => {
		const [role = '', who = ''] = seat.split(': ');
		const name = who.trim().slice(0, 60);
		return name === '' ? [] : [{ role: seatRole(role), who: name }];
	});

/** What must be reached at the event at which a phase ends, one a line: what is counted, then what is judged. */
const exitsAt = ({ byRule }: Around, event: string | null): string | null =>
	lines(
		byRule('exit')
			.filter(({ value }) => event !== null && value.event === event)
			.flatMap(({ value }) => [...texts(value.counted), ...texts(value.judged)]),
	);

const criteriaOf = ({ value }: Meaning): string | null =>
	lines(['criteria', 'preconditions', 'dimensions'].flatMap((name) => texts(value[name])));

const parts = /[^，,；;。\n]+/g;
const counted =
	/[0-9０-９一二三四五六七八九十百]+(?:\.[0-9]+)?\s*(?:%|％|个百分点|项|个|名|件|次|篇|册|户|人|条|批|万|元|天|日|分)|分之|[0-9]\/[0-9]/;

/** The part of its sentence that gives a goal its number, with the stretch that is told behind it: 确保达到90%，力争达到95%. */
function measuredIn(text: string, piece: Span): string | null {
	const { end } = sentenceAround(text, piece);
	const [own = '', ...behind] = [...text.slice(piece.start, end).matchAll(parts)].map(([words]) =>
		words.replace(/\s+/g, ''),
	);
	if (!counted.test(own)) return null;
	// A stretch that is told behind another indicator is that one's.
	const next = behind.find((words) => counted.test(words));
	const stretch =
		next !== undefined && /^(?:并|同时)?(?:力争|争取|努力)(?:要)?(?:达|实现|提|超|突|接近|到)?/.test(next)
			? next
			: undefined;
	return [own, stretch]
		.filter((words) => words !== undefined)
		.join('，')
		.slice(0, mostItemWords);
}

/** What the words around a meaning tell of the item that it becomes, beside who and when. */
export function detailsOf(
	around: Around,
	meaning: Meaning,
	kind: ItemKind,
	{ piece, owner }: { readonly piece: Span; readonly owner: string | null },
): Details {
	const sentence = sentenceAround(around.text, meaning);
	const beside = around.between(sentence.start, sentence.end);
	const isDone = kind === 'action' || kind === 'quota';
	// 每月召开一次，每次……: what is said before it in its sentence holds for it.
	const since = meaning.value.apart === true ? meaning.start : sentence.start;
	const again = beside.findLast(
		({ rule, start }) => (rule === 'recurring' || rule === 'due each time') && start >= since && start < meaning.end,
	);
	const serves = beside.find(({ rule }) => rule === 'outcome served');
	const combined = around.byRule('combined').filter(({ clause }) => clause === meaning.clause);
	return {
		types: isDone && owner !== null && isGeneral(owner) ? typesNamed(owner) : [],
		every: (isDone && again && frequencyOf[first(again.value.every) ?? '']) || 'once',
		centreWork: isDone ? (first(serves?.value.serves)?.slice(0, 60) ?? null) : null,
		also: isDone
			? [...new Set(combined.flatMap(({ value }) => texts(value.with).map((name) => name.slice(0, 60))))].slice(0, 10)
			: [],
		seats: kind === 'group' ? seatsOf(meaning) : [],
		partCount: null,
		wholeCount: null,
		measure:
			kind === 'phase'
				? exitsAt(around, first(meaning.value.event))
				: kind === 'goal'
					? measuredIn(around.text, piece)
					: null,
		standard: kind === 'standard' ? criteriaOf(meaning) : first(meaning.value.standard),
	};
}

/** What a standard is called where the words name it, instead of the sentence that lists its criteria. */
export function standardName({ value }: Meaning): string | null {
	const name = first(value.name);
	if (name !== null) return name;
	return texts(value.preconditions).length > 0 && first(value.of) !== null ? `${first(value.of)}的基本要求` : null;
}
