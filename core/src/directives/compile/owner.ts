import { verbs } from '../words/actions.ts';
import { doer, when } from '../words/doer.ts';
import { eachSaid, isWithin } from '../words/each.ts';
import { organWords } from '../words/organs.ts';
import { type Placed, sentenceAt, sentenceStarts, telling } from './placed.ts';

const owned: ReadonlySet<string> = new Set(['action', 'duty', 'quota', 'standard', 'goal', 'group', 'phase']);
/** What is done by whom a sentence begins with. */
const acted: ReadonlySet<string> = new Set(['action', 'quota']);
const who = ({ meaning }: Placed): string | null => (typeof meaning.value.who === 'string' ? meaning.value.who : null);

/** A sentence about one organ, which asks something of it farther on: 组织部在这次活动中……，要…… */
const subject = new RegExp(
	`^(?<who>${organWords})(?=在|作为|既|是|对|，)[^。]{0,80}?，(?:因此，|所以，|同时，)?(?:都)?(?:要|必须|应当?)`,
);
/** A piece of a sentence about an organ that does something, without 要: 县委组织部每季度举办一期…… */
const does = new RegExp(
	`^(?:（?[0-9一二三四五六七八九十]{1,3}(?:是|[、.．）])|[①-⑳])?(?:由|请)?(?:${when}，?)?${doer}(?:${verbs}|[将把][^，。；]{2,30}?[报送交])`,
);
const subjectOf = (pattern: RegExp, words: string): string | null => pattern.exec(words)?.groups?.who ?? null;
/** A sentence that names nobody and goes on asking. */
const goesOn = /^(?:同时|另外|此外|并且|还|也|更)?，?(?:还|也|更)?(?:一定)?(?:要(?!求|素|闻|点|是)|必须|务必|应当)/;

/** A sentence about each of those within an organisation: 每名党员认领1至2项. */
const ofEach = new RegExp(`^(?:其中，?|同时，?|组织|引导|要求)?(?<each>${eachSaid})`);
const isOfMembers = (words: string): boolean => {
	const each = ofEach.exec(words)?.groups?.each;
	return each !== undefined && isWithin(each, null);
};

/** Behind an organ that only helps. */
const helps = /^(?:主动|积极|共同)?(?:配合|协助)/;
/** So far before it the subject of a thing to do is looked for. */
const wide = 120;
/** Who does it, as the piece says in which it stands, else as one before it in its sentence: 县教育局举办比赛，印发简报. */
function doesIt(text: string, start: number, { from, to }: Placed): string | null {
	const pieces = text.slice(Math.max(start, from - wide), to).split(/[，；：]/);
	const whole = start < from - wide ? pieces.slice(1) : pieces;
	for (const piece of whole.toReversed()) {
		const found = subjectOf(does, piece.trim());
		if (found !== null) return found;
	}
	return null;
}

interface Sentence {
	readonly words: string;
	readonly addressees: readonly Placed[];
}

/** Whom a whole sentence is about; null where it is several, or nobody. */
function aboutWhom({ words, addressees }: Sentence): string | null {
	const named = new Set(addressees.map(who));
	if (named.size === 1) return [...named][0] ?? null;
	return named.size > 1 ? null : subjectOf(subject, words);
}

/**
 * Says of each thing to do who has to do it: whom the sentence asks, else whom it is about; and where it names nobody and only goes on
 * asking, whom the one before it asked.
 */
export function withOwners(text: string, placed: readonly Placed[]): Placed[] {
	const starts = sentenceStarts(text);
	const numbered = (each: Placed): number => sentenceAt(starts, each.from);
	const addressees = Map.groupBy(
		placed.filter(({ meaning }) => meaning.rule === 'addressee'),
		numbered,
	);
	const leading = Map.groupBy(
		placed.filter(
			({ meaning, to }) =>
				meaning.kind === 'duty' || (meaning.rule === 'addressee' && !helps.test(text.slice(to, to + 4))),
		),
		numbered,
	);
	const asked = Map.groupBy(
		placed.filter(({ meaning }) => meaning.rule === 'asked'),
		numbered,
	);
	const sentence = (number: number): Sentence => ({
		words: text.slice(starts[number], starts[number + 1] ?? text.length).trim(),
		addressees: addressees.get(number) ?? [],
	});
	/** Whoever alone does what a sentence of the clause tells, without being asked with 要. */
	const doneBy = (number: number, clause: string | null): string | null => {
		const own = (asked.get(number) ?? []).filter(({ meaning }) => meaning.clause === clause);
		const named = new Set(own.map(who));
		return named.size === 1 ? ([...named][0] ?? null) : null;
	};
	/** Whom a sentence that names nobody goes on asking, as the one before it says; undefined where one farther before it says so. */
	const before = (number: number, clause: string | null): string | null | undefined => {
		const { words } = sentence(number);
		const isEach = isOfMembers(words);
		if (number === 0 || (!isEach && !goesOn.test(words))) return null;
		const last = sentence(number - 1);
		// Sentences end with a mark, so an empty one is a paragraph's end, over which nothing is carried.
		if (last.words.length < 2) return null;
		const [asks] = last.addressees;
		if (asks && asks.meaning.clause !== clause) return null;
		const found = aboutWhom(last);
		if (found !== null || last.addressees.length > 0) return found;
		return (isEach ? doneBy(number - 1, clause) : null) ?? undefined;
	};
	/** By clause and sentence: each of a thousand sentences that go on asks the one before it only once. */
	const known = new Map<string, string | null>();
	const carried = (number: number, clause: string | null): string | null => {
		const passed: string[] = [];
		let found: string | null | undefined;
		for (let at = number; found === undefined; at -= 1) {
			const key = `${at} ${clause}`;
			const told = known.get(key);
			found = told === undefined ? before(at, clause) : told;
			passed.push(key);
		}
		for (const key of passed) known.set(key, found);
		return found;
	};
	/** Who was asked, or oversees something, last before a place: whoever leads rather than who only helps, 县教育局牵头，各镇配合. */
	const lastAsked = (number: number, end: number): Placed | undefined => {
		const isBefore = ({ to }: Placed): boolean => to <= end;
		return leading.get(number)?.findLast(isBefore) ?? addressees.get(number)?.findLast(isBefore);
	};
	const actor = (each: Placed, number: number): string | null =>
		acted.has(each.meaning.kind) ? doesIt(text, starts[number] ?? 0, each) : null;
	return placed.map((each) => {
		if (!owned.has(each.meaning.kind) || each.meaning.rule === 'asked') return each;
		if (each.meaning.kind === 'duty') return telling(each, { owner: who(each) });
		const number = numbered(each);
		const holder = (asked.get(number) ?? []).find(({ from, to }) => from <= each.from && each.to <= to);
		const before = lastAsked(number, each.to);
		const own = holder ?? before;
		const asks = own ? who(own) : (actor(each, number) ?? subjectOf(subject, sentence(number).words));
		if (asks !== null) return telling(each, { owner: asks });
		const from = carried(number, each.meaning.clause);
		return from === null ? each : telling(each, { owner: from, carried: true });
	});
}
