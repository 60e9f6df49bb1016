import type { Compiled, Meaning } from '../compile/index.ts';
import { type DeskClause, type DeskItem, type ItemKind, mostItemWords, mostQuota, type Pillar } from '../desk/index.ts';
import type { Finding } from '../proofread/finding.ts';
import type { Span } from '../source.ts';
import { within } from '../within.ts';
import { isWithin } from '../words/each.ts';
import { countable, isShare, ofTime } from '../words/units.ts';
import { type Around, detailsOf, first, standardName } from './details.ts';
import { milestones } from './milestones.ts';
import { isCover, partOf, pieceOf, rowsOf, toldIn, wholeGoals } from './rows.ts';
import { mendedWords, sentenceAround } from './words.ts';

export type Proposal = Omit<DeskItem, 'id' | 'position'> & { readonly rule: string; readonly said: Span };

export interface Reading extends Around {
	readonly findings: readonly Finding[];
	readonly clauses: readonly DeskClause[];
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Meanings that become items, and as what. */
function kindOf({ kind, rule, value }: Meaning, { byRule }: Reading): ItemKind | null {
	// A share is reached, and not done so many times.
	if (kind === 'quota' && isShare(first(value.number) ?? '')) return 'goal';
	if (kind === 'action' || kind === 'duty' || kind === 'goal' || kind === 'standard' || kind === 'quota') return kind;
	if (rule === 'leading group') return 'group';
	if (rule === 'phase to an event' || rule === 'named phase' || rule === 'numbered phase') return 'phase';
	// What must be reached at an event belongs to the phase that ends there; where no words begin one, it is told by what ends it.
	if (rule !== 'exit') return null;
	const begun = byRule('phase to an event').some((phase) => phase.value.event === value.event);
	return begun || byRule('exit').find((one) => one.value.event === value.event)?.value !== value ? null : 'phase';
}

const pillarWords: readonly [RegExp, Pillar][] = [
	[/发展/, 'development'],
	[/和谐/, 'harmony'],
	[/服务.*群众|群众/, 'service'],
	[/基层组织/, 'foundation'],
];

function pillarAt({ byRule }: Reading, clause: string | null, at: number): Pillar | null {
	const named = byRule('pillar').findLast(({ clause: own, start }) => own === clause && start <= at);
	const name = first(named?.value.name) ?? '';
	return pillarWords.find(([words]) => words.test(name))?.[1] ?? null;
}

/** How many days from an event its words tell. */
const offsetOf = ({ value }: Meaning): number | null =>
	typeof value.offsetDays === 'number' ? value.offsetDays : null;

/** 5月20日召开会议: a day without 前 is that of its own piece. */
const isOfItsPiece = ({ rule, found }: Meaning): boolean => rule === 'due by' && !/[前内限到至]/.test(found);

/** When it is due, as the piece or the sentence says. */
function dueIn({ text, between, findings }: Reading, meaning: Meaning, piece: Span) {
	const sentence = sentenceAround(text, meaning);
	const dues = between(sentence.start, sentence.end).filter(
		({ kind, end, value }) => kind === 'deadline' && value.direction !== 'back' && end <= sentence.end,
	);
	/** A day that opens what follows, 6月底前，完成……, and is of no other thing. */
	const isOpening = ({ start, end }: Span): boolean =>
		/(?:^|[，,；;。：:\s])$/.test(text.slice(start - 1, start)) &&
		/^(?:期间|之间|[前内止起])?[，,]/.test(text.slice(end, end + 4));
	const isBefore = (other: Meaning): boolean =>
		other.end <= meaning.start && ((meaning.value.apart !== true && !isOfItsPiece(other)) || isOpening(other));
	// In its own piece, else the one that opens its sentence.
	const due = dues.find((other) => holds(piece, other)) ?? dues.find(isBefore);
	const dueSaid = due ? mendedWords(text, due, findings) : first(meaning.value.due);
	const dueOn = first(due ? due.value.on : (meaning.value.ends ?? meaning.value.on));
	const startsOn = first(due?.value.starts) ?? first(meaning.value.starts);
	const own = first(meaning.value.event);
	const events = between(sentence.start, sentence.end).filter(
		({ kind, end }) => kind === 'event' && end <= sentence.end,
	);
	const anchor =
		events.find((other) => holds(piece, other) && (offsetOf(other) !== null || other.value.side === 'before')) ??
		events.findLast(isBefore);
	const event = dueOn === null ? (own ?? first(anchor?.value.event)) : null;
	const offsetDays = event === null ? null : own === null && anchor ? (offsetOf(anchor) ?? 0) : 0;
	return { startsOn, dueSaid, dueOn, event, offsetDays };
}

/** What makes another unit of 个: 3个月. */
const unitBehind = (text: string, { rule, end, value }: Meaning): string =>
	ofTime.exec(rule === 'from to' ? (first(value.of) ?? '') : text.slice(end, end + 4))?.[0] ?? '';

/** A number in its words. */
function amountSaid({ text, findings }: Reading, quota: Meaning): string {
	const { start, end, rule } = quota;
	const whole = { start, end: rule === 'from to' ? end : end + unitBehind(text, quota).length };
	return mendedWords(text, whole, findings);
}

/** How many the owner is asked for; what cannot be counted one by one, or is asked of each of many within, is told as a measure. */
function quotaIn(reading: Reading, piece: Span, owner: string | null) {
	const { text, between } = reading;
	/** Of each of many within it. */
	const eachInside = ({ value }: Meaning): string | null => {
		const each = first(value.each);
		return each !== null && isWithin(each, owner) ? each : null;
	};
	const amountOf = (one: Meaning): string => {
		const [words, each] = [amountSaid(reading, one), eachInside(one) ?? ''];
		return (words.includes(each) ? words : each + words).slice(0, mostItemWords);
	};
	const quotas = between(piece.start, piece.end).filter((other) => other.kind === 'quota' && holds(piece, other));
	const quota = quotas.find(
		(one) => countable.has(first(one.value.unit) ?? '') && unitBehind(text, one) === '' && eachInside(one) === null,
	);
	const measured = quota === undefined ? quotas[0] : quotas.find((one) => eachInside(one) !== null);
	const amount = measured === undefined ? null : amountOf(measured);
	const number = (value: unknown): number | null =>
		typeof value === 'number' && value > 0 && value <= mostQuota ? value : null;
	const [quotaLow, quotaHigh] = [number(quota?.value.min), number(quota?.value.max)];
	// From more to less is damaged, or no quota at all.
	const isDamaged = quotaLow !== null && quotaHigh !== null && quotaLow > quotaHigh;
	return { ...(isDamaged ? { quotaLow: null, quotaHigh: null } : { quotaLow, quotaHigh }), amount };
}

/** The words of an item without the number of its clause, and without the 要 that only asks for it. */
const unnumbered = (words: string, marker: string): string =>
	(marker !== '' && words.startsWith(marker) ? words.slice(marker.length) : words).replace(
		/^[、.．，,：:\s]*(?:要(?!求|素|闻|点))?(?=..)/,
		'',
	);

/** Words with the office in the place of 我: a post, whoever holds it. Source: R87. */
function byOffice({ between }: Reading, { start, end }: Span, words: string): string {
	const said = between(start, end).find(({ rule, value }) => rule === 'first person' && first(value.post) !== null);
	return said === undefined
		? words
		: words.replace(/(?<![自为对给让使本忘])我(?=为|任|担任)/g, first(said.value.post) ?? '我');
}

/** @param of the words that tell it */
function proposalOf(reading: Reading, meaning: Meaning, kind: ItemKind, of: Span): Proposal {
	const { text, findings, clauses } = reading;
	const piece = pieceOf(reading, meaning);
	const words = mendedWords(text, of, findings);
	const owner = first(meaning.value.owner ?? meaning.value.who ?? (kind === 'standard' ? meaning.value.for : null));
	const clause = clauses.find(({ spans }) =>
		spans.some((span) => meaning.start >= span.start && meaning.start < span.end),
	);
	const isAmount = kind !== 'phase' && kind !== 'group';
	const { amount, ...quota } = isAmount
		? quotaIn(reading, piece, owner)
		: { quotaLow: null, quotaHigh: null, amount: null };
	const details = detailsOf(reading, meaning, kind, { piece: of, owner });
	return {
		kind,
		text:
			(kind === 'standard' ? standardName(meaning) : null) ??
			unnumbered(byOffice(reading, of, words), clause?.marker ?? ''),
		clauses: [clause?.id ?? clauses[0]?.id ?? ''],
		state: 'proposed',
		pillar: pillarAt(reading, meaning.clause, meaning.start),
		mandatory: !/自选/.test(words),
		ownerOrganisation: null,
		ownerPost: null,
		ownerSaid: owner,
		...dueIn(reading, meaning, piece),
		...quota,
		...details,
		measure: details.measure ?? amount,
		rule: meaning.rule,
		said: { start: meaning.start, end: meaning.end },
	};
}

/** Ways into meanings in the order of the text. */
function lookUp(meanings: readonly Meaning[]): Pick<Reading, 'byRule' | 'between'> {
	const rules = Map.groupBy(meanings, ({ rule }) => rule);
	return {
		byRule: (rule) => rules.get(rule) ?? [],
		between: (from, to) => within(meanings, from, to),
	};
}

/** Of several readings of one piece of a sentence the first of the weightiest kind stays: they are one thing. */
const weight: Readonly<Record<ItemKind, number>> = {
	group: 0,
	phase: 1,
	duty: 2,
	action: 3,
	standard: 4,
	quota: 5,
	goal: 6,
	milestone: 7,
};

/** Items that the meanings of a directive propose, in the order of its words. A person accepts, corrects or drops each. */
export function proposals(
	text: string,
	{ meanings }: Compiled,
	findings: readonly Finding[],
	clauses: readonly DeskClause[],
): Proposal[] {
	const reading = { text, findings, clauses, ...lookUp(meanings) };
	const byPiece = new Map<number, Proposal>();
	const rows = rowsOf(reading);
	const isPart = partOf(
		[...rows, ...meanings.filter(({ kind }) => kind === 'duty')].toSorted((a, b) => a.start - b.start),
	);
	for (const meaning of meanings) {
		const kind = kindOf(meaning, reading);
		if (isPart(meaning) || kind === null || isCover(reading, meaning)) continue;
		const proposal = proposalOf(reading, meaning, kind, toldIn(reading, meaning, rows));
		const at = pieceOf(reading, meaning).start;
		const before = byPiece.get(at);
		if (before === undefined || weight[kind] < weight[before.kind]) byPiece.set(at, proposal);
	}
	const items = [...byPiece.values(), ...milestones(reading)].toSorted((a, b) => a.said.start - b.said.start);
	return wholeGoals(items);
}
