import type { DeskClause, DeskItem, Draft } from '../desk/index.ts';
import { isWordless, noWords, staleKey } from '../desk/stale.ts';
import type { Span } from '../source.ts';
import { lastUpTo, within } from '../within.ts';
import type { Kept } from './carry.ts';
import { mendedWords, pieceAround } from './words.ts';

/** Words as they are held against others: without marks, but for those that belong to a number (1-2, 95%). */
const told = (words: string): string =>
	words
		.normalize('NFKC')
		.replace(/[—–~至]+(?=[0-9])/g, '-')
		.replace(/(?<![0-9])[^\p{L}\p{N}]|[^\p{L}\p{N}.%‰-]/gu, '');

/** A version of the document: what it says, with slips put right, so that a slip that was corrected changes nothing. */
interface Version {
	words(span: Span): string;
	/** The piece of the sentence around a span, without the number of its clause. */
	piece(span: Span): string;
	/** The clause that holds a span, as a whole where it was split. */
	home(item: DeskItem): string;
	/** All that clauses say themselves. */
	clause(ids: readonly string[]): string;
}

interface Place extends Span {
	readonly id: string;
	readonly marker: string;
}

const whole = (id: string): string => id.replace(/~[0-9]+$/, '');

function versionOf(text: string, { clauses, findings }: Pick<Draft, 'clauses' | 'findings'>): Version {
	const slips = findings.toSorted((a, b) => a.start - b.start);
	const mended = (span: Span): string => mendedWords(text, span, within(slips, span.start, span.end));
	const places = clauses
		.flatMap(({ id, marker, spans }) => spans.map((span): Place => ({ id, marker, ...span })))
		.toSorted((a, b) => a.start - b.start);
	const byId = Map.groupBy(clauses, ({ id }) => whole(id));
	const holding = ({ start }: Span): Place | undefined => {
		const place = lastUpTo(places, start);
		return place !== undefined && start < place.end ? place : undefined;
	};
	const unnumbered = (own: string, marker: string): string =>
		told(own.startsWith(marker) ? own.slice(marker.length) : own);
	return {
		words: (span) => told(mended(span)),
		piece: (span) => unnumbered(mended(pieceAround(text, span)), holding(span)?.marker ?? ''),
		home: ({ said, clauses: [own = ''] }) => whole((said === null ? undefined : holding(said))?.id ?? own),
		clause: (ids) =>
			[...new Set(ids.map(whole))]
				.flatMap((id) => byId.get(id) ?? [])
				.flatMap(({ spans, marker }) => spans.map((span) => unnumbered(mended(span), marker)))
				.join(' '),
	};
}

/** With no place for words that the version before had no more either. */
const placed = (item: DeskItem): DeskItem => (isWordless(item) ? { ...item, said: null } : item);

/** A proposal by its rule, its clause and its words. */
const byText = ({ home }: Version, item: DeskItem): string => [item.rule, home(item), told(item.text)].join('|');
/** Or by those that it was read from, whatever a person made of its own since. */
const bySaid = (version: Version, item: DeskItem): string =>
	item.said === null ? byText(version, item) : [item.rule, version.home(item), version.words(item.said)].join('|');

/** Finds the proposal that is read from the words of a kept item; of several from like words, 结对帮扶 twice in a clause, the one in the same piece. */
function twinsIn(fresh: readonly DeskItem[], kept: readonly DeskItem[], before: Version, now: Version) {
	const [said, texts] = [
		Map.groupBy(fresh, (item) => bySaid(now, item)),
		Map.groupBy(fresh, (item) => byText(now, item)),
	];
	const pieceOf = ({ piece }: Version, item: DeskItem): string | null => (item.said === null ? null : piece(item.said));
	const ofBefore = Map.groupBy(kept, (item) => bySaid(before, item));
	return (item: DeskItem): DeskItem | undefined => {
		const key = bySaid(before, item);
		const like = (item.said === null ? texts : said).get(key) ?? [];
		const others = new Set(ofBefore.get(key)?.map((one) => pieceOf(before, one)));
		const own = pieceOf(before, item);
		return like.find((one) => pieceOf(now, one) === own) ?? like.find((one) => !others.has(pieceOf(now, one)));
	};
}

/** What the words say now and did not say before, or no more: around them, or of who, when and how in the rest of their clause. */
function isNews(kept: DeskItem, twin: DeskItem, before: Version, now: Version): boolean {
	if (kept.said === null || twin.said === null) return false;
	if (before.piece(kept.said) !== now.piece(twin.said)) return true;
	const [was, is] = [before.clause([before.home(kept)]), now.clause([now.home(twin)])];
	if (was === is) return false;
	const differs = (old: string | null, own: string | null): boolean =>
		own === null ? old !== null && !is.includes(told(old)) : own !== old && !was.includes(told(own));
	const parts = `${twin.measure ?? ''}\n${twin.standard ?? ''}`.split(/[，；\n]/);
	return (
		differs(kept.dueSaid, twin.dueSaid) ||
		differs(kept.ownerSaid, twin.ownerSaid) ||
		kept.every !== twin.every ||
		parts.some((part) => !was.includes(told(part)))
	);
}

/** The same places, with figures and marks of half width. */
const folded = (text: string): string =>
	text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** Where the words of an item stand in its clause, which the rules do not propose any more; null where they do not stand there as they did. */
function standing(
	item: DeskItem,
	text: string,
	kept: Kept,
	before: Version,
	now: Version,
	homes: readonly DeskClause[],
): Span | null {
	const { said } = item;
	if (said === null) return null;
	const words = folded(kept.text.slice(said.start, said.end));
	for (const { start, end } of homes.flatMap(({ spans }) => spans)) {
		const at = folded(text.slice(start, end)).indexOf(words);
		const place = { start: start + at, end: start + at + words.length };
		if (at >= 0 && before.piece(said) === now.piece(place)) return place;
	}
	return null;
}

/**
 * What a person settled stays as he left it; proposals are the new ones, but for those that he has answered. An accepted item whose words changed
 * has words no more, and what is said there now is proposed; the reason for which one was kept in its old words holds until they change again.
 * Of an item without a place nobody knows whether its words changed: earlier, one lost it too when rules only read otherwise.
 * @param fresh what the new version says, with its clauses as they are on the desk
 */
export function itemsAgain(fresh: Draft, text: string, kept: Kept): Pick<Draft, 'items' | 'waivers'> {
	const { clauses } = fresh;
	const [now, before] = [versionOf(text, fresh), versionOf(kept.text, kept.draft)];
	const twinOf = twinsIn(fresh.items, kept.draft.items.map(placed), before, now);
	const there = new Set(clauses.map(({ id }) => id));
	const into = new Map(clauses.flatMap(({ id, merged }) => merged.map((one) => [one, id] as const)));
	const byHome = Map.groupBy(clauses, ({ id }) => whole(id));
	const changed = new Set<string>();
	const answers = new Set<string>();
	const stay = kept.draft.items
		.filter(({ state }) => state !== 'proposed')
		.map((settled): DeskItem => {
			const item = placed(settled);
			const own = item.clauses.map((id) => (there.has(id) ? id : (into.get(id) ?? whole(id))));
			const known = [...new Set(own)].filter((id) => there.has(id));
			const twin = twinOf(item);
			const isChanged = item.state === 'accepted' && twin !== undefined && isNews(item, twin, before, now);
			if (twin !== undefined) (isChanged ? changed : answers).add(twin.id);
			const home = before.home(item);
			const homes = byHome.get(into.get(home) ?? home) ?? [];
			const place = twin === undefined ? standing(item, text, kept, before, now, homes) : twin.said;
			const said = (isChanged ? null : place) ?? (settled.said && noWords);
			return { ...item, clauses: known.length > 0 ? known : [clauses[0]?.id ?? ''], said };
		});
	const open = fresh.items
		.filter(({ id }) => changed.has(id) || !answers.has(id))
		.map((item) => ({ ...item, clauses: item.clauses.map((id) => into.get(id) ?? id) }));
	const again = new Set(
		kept.draft.items
			.filter((item) => before.clause(item.clauses) !== now.clause(item.clauses))
			.map((item) => staleKey(item)),
	);
	return {
		items: [...stay, ...open].map((item, index) => ({ ...item, position: (index + 1) * 1024 })),
		waivers: kept.draft.waivers.filter(({ id }) => !again.has(id)),
	};
}
