import { within } from '../within.ts';
import { manner, verbs } from '../words/actions.ts';
import { openedAt } from '../words/brackets.ts';
import { again, byThen, when } from '../words/doer.ts';
import { eachSaid, isWithin } from '../words/each.ts';
import { exhorts } from '../words/exhortations.ts';
import { organNames } from '../words/organ-names.ts';
import { asksFor } from './asking.ts';
import { type Meaning, part } from './meaning.ts';
import { type Placed, sentenceAt, sentenceStarts, telling } from './placed.ts';

const time = `${when}|${again}`;
const and = '(?:并|同时|再|且|另|还|也|随后|最后){0,2}(?:要|须|应|将|务必)?';
/** What is sent, before the day by which it is: 活动总结12月15日前上报. */
const papers =
	'(?![要将把对由在于从]|根据|按照|依据|结合|通过)[\\u4e00-\\u9fff]{0,8}?(?:总结|报告|方案|情况|名单|清单|台账|计划|材料|表|结果|信息|稿件|意见|记录|汇总|数据)';
const opens = [
	'(?<place>[二三四五六七八九十](?:是(?!否)|要(?!求|素)))',
	`(?:组织|引导|要求)?(?<each>${eachSaid})(?:${time})?`,
	`(?<paper>${papers})${and}(?:${time})，?`,
	`${and}(?:${time})，?`,
].join('|');
/**
 * A piece behind a comma that tells its own time, 并于12月底前报送总结, each of whom does it, 每名党员认领1项, or its place in a row, 三是落实待遇, and what is
 * to be done.
 */
const begins = new RegExp(
	`(?<=，)(?:${opens})(?:${manner}|再|均|都|全部|分别){0,4}(?<on>[对为向给将把](?![^，。；]{0,20}的)[^，。；]{1,20}?)?(?<verb>${verbs}|[报送交])(?<what>[^，。；：（）]{0,60})`,
	'g',
);
/** What has no object of its own, 每月通报一次: it is done with what was named before it. */
const bare = new RegExp(
	`^(?:[至到给送]{0,2}${organNames})?(?:到位|完毕|完成|结束|落实|备案|审[定核批]|汇总){0,2}(?:(?:不少于|至少)?[0-9一二两三四五六七八九十]{1,3}[次遍轮场期])?$`,
);
/** The end of what was named before it: 年底前完成验收. */
const ending = /^完成(?:验收|整改|销号|整治|治理|建设|改造|交付)$/;
const timed = new RegExp(time);
const deed = new RegExp(`[0-9]|(?:${verbs}).{2}|[将把对].{2}|[报送交].`);
/** Whether words say by themselves what is to be done, and do not only lead to it: 高度重视，精心组织. */
const saysWhat = (words: string): boolean => words.split('，').some((piece) => !exhorts(piece) && deed.test(piece));

const isRow = ({ meaning: { kind, rule } }: Placed): boolean =>
	kind === 'action' && (rule === 'asked' || rule === 'to do');
const isAsked = ({ meaning }: Placed): boolean => meaning.rule === 'asked';
/** What somebody does, or sees to: it ends what was asked of others before it. */
const isOwn = ({ meaning }: Placed): boolean => meaning.rule === 'asked' || meaning.kind === 'duty';

/** What a piece without an object of its own may be done with. */
const things: ReadonlySet<string> = new Set(['action', 'duty', 'goal', 'group', 'phase', 'quota', 'standard']);

/** Where a piece begins that may be a thing to do of its own. */
interface Begin {
	readonly start: number;
	readonly verb: string;
	/** Whether it stands for itself, whatever was said before it. */
	readonly isWhole: boolean;
}

/** So far before a piece its time is looked for, and so far behind its beginning its end. */
const wide = 120;

/** Makes a reading of words of the text. */
export type Put = (from: number, to: number, said: Pick<Meaning, 'kind' | 'rule' | 'value' | 'reason'>) => Placed;
const reason = 'A piece of a sentence tells by a day or a place of its own what is to be done.';

function beginsIn(text: string): Begin[] {
	return [...text.matchAll(begins)].flatMap((match) => {
		const [verb, what] = [part(match, 'verb'), part(match, 'what')];
		// In a bracket stands what holds for the thing before it: （县教育局牵头，4月底前完成）.
		if (openedAt(text.slice(Math.max(0, match.index - wide), match.index)) >= 0) return [];
		const each = part(match, 'each');
		// 每个村 is asked by itself; 每名党员 does it for whoever is asked.
		if (each !== '' && !isWithin(each, null)) return [];
		const isWhole =
			['place', 'each', 'paper', 'on'].some((name) => part(match, name) !== '') ||
			!(bare.test(what) || ending.test(verb + what));
		return asksFor(verb, what) ? [{ start: match.index, verb, isWhole }] : [];
	});
}

/** The end of the piece of a sentence that begins somewhere. */
function endOf(text: string, from: number): number {
	const length = text.slice(from, from + wide).search(/[。；：]/);
	return from + (length < 0 ? wide : length);
}

/** A comma before who is asked, and at most by when: ，6月底前县教育局. */
const comma = new RegExp(`，(?:${byThen})?$`);
/** Where the piece ended that stands before who is asked; undefined where others are before him in his own. */
function endBefore(text: string, { from }: Placed): number | undefined {
	const opening = comma.exec(text.slice(Math.max(0, from - 14), from))?.[0].length;
	return opening === undefined ? undefined : from - opening;
}

/** Tells, for places in the order of the text, whether one is outside of all rows. */
function outside(rows: readonly Placed[]): (at: number) => boolean {
	const sorted = rows.toSorted((a, b) => a.from - b.from);
	let [next, reach] = [0, 0];
	return (at) => {
		for (let row = sorted[next]; row !== undefined && row.from <= at; row = sorted[next]) {
			reach = Math.max(reach, row.to);
			next += 1;
		}
		return at >= reach;
	};
}

/**
 * Tells things to do apart that one sentence asks for by days of their own: 各支部要于10日前召开动员会，每月25日前报送情况. Whoever is asked for the first is asked for the
 * others; and so are read pieces with a day of their own where nothing was read before them.
 */
export function toldApart(text: string, read: readonly Placed[], put: Put): Placed[] {
	const begun = beginsIn(text);
	const asked = read.filter(isOwn).flatMap((row) => {
		const end = endBefore(text, row);
		return end === undefined ? [] : [{ start: row.from, end }];
	});
	const taken = new Set(asked.map(({ start }) => start));
	const ends = new Set(read.filter(isRow).map(({ to }) => to));
	const parted = new Set(asked.filter(({ end }) => ends.has(end)).map(({ start }) => start));
	/** The day that stands before who does something is of the first thing: ，6月底前县教育局组织验收. */
	const beginning = (row: Placed): number => endBefore(text, row) ?? row.from;
	/** Those that stand for themselves in a row up to a place. */
	const cutsIn = (row: Placed, to: number): Begin[] => {
		let since = beginning(row);
		return within(begun, row.from + 1, to).filter(({ start, isWhole }) => {
			const stands = isWhole || timed.test(text.slice(Math.max(since, start - wide), start));
			if (stands) since = start;
			return stands;
		});
	};
	/** @param who is asked for them, as far as the words before them say */
	const putApart = (cuts: readonly Begin[], to: (cut: Begin) => number, who: string | null): Placed[] =>
		cuts.flatMap((cut, index) => {
			if (taken.has(cut.start)) return [];
			taken.add(cut.start);
			const end = Math.min((cuts[index + 1]?.start ?? text.length + 1) - 1, to(cut));
			const what = text.slice(cut.start, end);
			const value = who === null ? { verb: cut.verb, what, apart: true } : { who, what, apart: true };
			return [put(cut.start, end, { kind: 'action', rule: who === null ? 'to do' : 'asked', value, reason })];
		});
	const cut = (row: Placed): Placed[] => {
		if (!isRow(row)) return [row];
		const { kind, rule, value, reason: why } = row.meaning;
		// Another who is asked behind a comma does the rest: 各镇5月底前完成自查，县教育局组织验收.
		const next = within(asked, row.from + 1, row.to)[0];
		const end = next?.end ?? row.to;
		if (next !== undefined) parted.add(next.start);
		const who = typeof value.who === 'string' ? value.who : null;
		const what = String(value.what ?? '');
		const [opening, ...others] = cutsIn(row, end);
		const until = opening?.start ?? end;
		const isTold =
			timed.test(text.slice(beginning(row), until)) ||
			saysWhat(text.slice(who === null ? row.from : row.to - what.length, until));
		const cuts = opening === undefined || !isTold ? others : [opening, ...others];
		const to = (cuts[0]?.start ?? end + 1) - 1;
		const first =
			to === row.to
				? row
				: put(row.from, to, {
						kind,
						rule,
						value: { ...value, what: what.slice(0, what.length + to - row.to) },
						reason: why,
					});
		return [first, ...putApart(cuts, () => end, who)];
	};
	// Of whom a row tells who is asked, its pieces tell it as well: these rows come first.
	const told = new Map([...new Set([...read.filter(isAsked), ...read])].map((row) => [row, cut(row)] as const));
	const ownTime = (row: Placed): Placed => (isOwn(row) && parted.has(row.from) ? telling(row, { apart: true }) : row);
	const rows = read.flatMap((row) => told.get(row) ?? []).map(ownTime);
	const isFree = outside(read.filter(isRow));
	const starts = sentenceStarts(text);
	const said = new Set(
		read.filter(({ meaning }) => things.has(meaning.kind)).map(({ from }) => sentenceAt(starts, from)),
	);
	/** 问题就是作风不实，三日内整改到位: where nothing was read that it could be done with, it stands for itself. */
	const free = begun.filter(({ start, isWhole }) => isFree(start) && (isWhole || !said.has(sentenceAt(starts, start))));
	return [...rows, ...putApart(free, ({ start }) => endOf(text, start), null)].toSorted((a, b) => a.from - b.from);
}
