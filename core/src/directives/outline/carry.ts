import { hash, settled } from './identity.ts';
import type { Outline } from './read.ts';

/** A clause as far as it is known again in a corrected version. */
export interface Known {
	readonly id: string;
	/** Depth, from 1. */
	readonly level: number;
	/** Its title with its number, as an outline has it. */
	readonly heading: string;
	readonly marker: string;
	/** All that is its own, from its number to the next clause. */
	readonly own: string;
}

/** The clauses of an outline, each with what is its own. */
export const knownOf = ({ text, nodes }: Outline): Known[] =>
	nodes.map((node, index) => {
		const next = nodes[index + 1]?.start ?? Number.POSITIVE_INFINITY;
		return { ...node, own: text.slice(node.start, Math.min(node.end, next)) };
	});

interface Clause {
	readonly id: string;
	readonly level: number;
	readonly title: string;
	readonly body: string;
	/** Null: nothing is above it. */
	readonly parent: Clause | null;
}

function clausesOf(known: readonly Known[]): Clause[] {
	const path: Clause[] = [];
	return known.map(({ id, level, heading, marker, own }) => {
		while ((path.at(-1)?.level ?? 0) >= level) path.pop();
		const [whole, first] = [settled(own), settled(heading)];
		const body = whole.startsWith(first) ? whole.slice(first.length) : whole;
		const clause = { id, level, title: settled(heading.slice(marker.length)), body, parent: path.at(-1) ?? null };
		path.push(clause);
		return clause;
	});
}

/** The pairs of characters in a text, each with how often it stands there. */
interface Pairs {
	readonly text: string;
	readonly counts: ReadonlyMap<string, number>;
	readonly all: number;
}
function pairsOf(text: string): Pairs {
	const counts = new Map<string, number>();
	for (let at = 1; at < text.length; at += 1) {
		const pair = text.slice(at - 1, at + 1);
		counts.set(pair, (counts.get(pair) ?? 0) + 1);
	}
	return { text, counts, all: Math.max(0, text.length - 1) };
}

/** How alike two texts are, from 0 to 1: by the pairs of characters they share. */
function likeness(a: Pairs, b: Pairs): number {
	if (a.text === b.text) return 1;
	if (a.all + b.all === 0) return 0;
	const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
	let shared = 0;
	for (const [pair, count] of few.counts) shared += Math.min(count, many.counts.get(pair) ?? 0);
	return (2 * shared) / (a.all + b.all);
}

/** From here on a title, or a clause as a whole, is taken for a reworded one. */
const enough = 0.4;
/** How alike clauses are by their own words; the pairs of each are made once. */
class Likeness {
	readonly #titles = new Map<Clause, Pairs>();
	readonly #bodies = new Map<Clause, Pairs>();

	#of(kept: Map<Clause, Pairs>, clause: Clause, text: string): Pairs {
		const own = kept.get(clause) ?? pairsOf(text);
		kept.set(clause, own);
		return own;
	}
	readonly bodies = (a: Clause, b: Clause): number =>
		likeness(this.#of(this.#bodies, a, a.body), this.#of(this.#bodies, b, b.body));
	readonly whole = (a: Clause, b: Clause): number => {
		const title = likeness(this.#of(this.#titles, a, a.title), this.#of(this.#titles, b, b.title));
		if (a.body === '' || b.body === '') return title;
		// So alike can texts of these lengths be at most.
		const most = (2 * Math.min(a.body.length, b.body.length)) / (a.body.length + b.body.length);
		return (title + most) / 2 < Math.max(title, enough) ? title : Math.max(title, (title + this.bodies(a, b)) / 2);
	};
}

/** Titles of so many characters say by themselves what they are about; 加强组织领导 stands in every section. */
const special = 10;

/** Which clause of the old version each of the new one is. */
class Pairing {
	readonly #old = new Map<Clause, Clause>();
	readonly #taken = new Set<Clause>();

	of = (clause: Clause): Clause | undefined => this.#old.get(clause);

	set(clause: Clause, old: Clause): void {
		this.#old.set(clause, old);
		this.#taken.add(old);
	}

	/** Those that `key` tells once on both sides, and of which nothing speaks against it. Without a key one isn't asked. */
	once(
		old: readonly Clause[],
		now: readonly Clause[],
		key: (clause: Clause) => string | null,
		may: (clause: Clause, old: Clause) => boolean = () => true,
	): void {
		const left = Map.groupBy(
			old.filter((one) => !this.#taken.has(one)),
			key,
		);
		const asking = Map.groupBy(
			now.filter((one) => !this.#old.has(one)),
			key,
		);
		for (const [told, [clause, ...more]] of asking) {
			const [match, ...others] = left.get(told) ?? [];
			if (told === null || !clause || !match || more.length + others.length > 0) continue;
			if (may(clause, match)) this.set(clause, match);
		}
	}

	/** What was reworded takes the likest old clause that is left between its paired neighbours, of those nearest to where it stands. */
	likest(old: readonly Clause[], now: readonly Clause[], like: (clause: Clause, old: Clause) => number): void {
		const wishes: { clause: Clause; one: Clause; alike: number }[] = [];
		for (const { clauses, from, to } of this.#gaps(old, now)) {
			const levels = Map.groupBy(
				old.slice(from, to).filter((one) => !this.#taken.has(one)),
				({ level }) => level,
			);
			clauses.forEach((clause, index) => {
				for (const one of near(levels.get(clause.level) ?? [], index / clauses.length)) {
					const alike = like(clause, one);
					if (alike >= enough) wishes.push({ clause, one, alike });
				}
			});
		}
		for (const { clause, one } of wishes.toSorted((a, b) => b.alike - a.alike)) {
			if (!this.#old.has(clause) && !this.#taken.has(one)) this.set(clause, one);
		}
	}

	/** The clauses without a pair that stand together, each with the stretch of the old ones between those that its neighbours are. */
	#gaps(old: readonly Clause[], now: readonly Clause[]): { clauses: Clause[]; from: number; to: number }[] {
		const place = new Map(old.map((clause, index) => [clause, index]));
		const gaps: { clauses: Clause[]; from: number; to: number }[] = [];
		let [from, open] = [0, true];
		for (const clause of now) {
			const pair = this.#old.get(clause);
			const at = pair === undefined ? undefined : place.get(pair);
			if (at !== undefined) {
				const last = gaps.at(-1);
				if (last && !open) last.to = Math.max(last.from, at);
				[from, open] = [at + 1, true];
			} else if (pair === undefined) {
				if (open) gaps.push({ clauses: [], from, to: old.length });
				gaps.at(-1)?.clauses.push(clause);
				open = false;
			}
		}
		return gaps;
	}
}

/** So many old clauses are looked at for each that has no pair. */
const mostLooked = 50;
/** Those nearest to a part of the way through. */
function near(clauses: readonly Clause[], part: number): readonly Clause[] {
	const first = Math.round(part * clauses.length) - mostLooked / 2;
	const from = Math.max(0, Math.min(first, clauses.length - mostLooked));
	return clauses.slice(from, from + mostLooked);
}

const titleOf = ({ title }: Clause): string | null => title || null;
const wholeOf = ({ title, body }: Clause): string | null => (body === '' ? null : `${title}\n${body}`);

function paired(old: readonly Clause[], now: readonly Clause[]): Pairing {
	const pairs = new Pairing();
	const like = new Likeness();
	const [oldBelow, nowBelow] = [Map.groupBy(old, ({ parent }) => parent), Map.groupBy(now, ({ parent }) => parent)];
	/** By its own words, or by how many of those below it are those below the other. */
	const alike = (clause: Clause, one: Clause): number => {
		const below = nowBelow.get(clause) ?? [];
		const same = below.filter((child) => pairs.of(child)?.parent === one).length;
		return Math.max(like.whole(clause, one), same / Math.max(1, below.length));
	};
	// Clauses of one parent, from the top down: the same titles first, then what was reworded.
	const descend = (): void => {
		const level: [Clause | null, Clause | null][] = [[null, null]];
		for (const [above, was] of level) {
			const [before, after] = [oldBelow.get(was) ?? [], nowBelow.get(above) ?? []];
			pairs.once(before, after, titleOf);
			pairs.likest(before, after, alike);
			for (const clause of after) {
				const own = pairs.of(clause);
				if (own) level.push([clause, own]);
			}
		}
	};
	pairs.once(old, now, wholeOf);
	pairs.once(old, now, ({ title }) => (title.length >= special ? title : null));
	descend();
	// What was moved to another parent, and others may be called alike, has to say the same.
	pairs.once(old, now, titleOf, (clause, one) => like.bodies(clause, one) >= enough);
	descend();
	return pairs;
}

/**
 * A corrected version of a document with the ids of the one before, where its clauses are the same, were moved or were reworded. An id never
 * comes to another clause: what is new has one that no clause of the old version had.
 */
export function carryIds(before: readonly Known[], after: Outline): Outline {
	const now = clausesOf(knownOf(after));
	const pairs = paired(clausesOf(before), now);
	const used = new Set(before.map(({ id }) => id));
	const fresh = (id: string): string => {
		let own = id;
		while (used.has(own)) own = `c${hash(own)}`;
		used.add(own);
		return own;
	};
	const nodes = after.nodes.map((node, index) => {
		const clause = now[index];
		return { ...node, id: (clause && pairs.of(clause)?.id) ?? fresh(node.id) };
	});
	return { ...after, nodes };
}
