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

/** How alike two texts are, from 0 to 1: by the pairs of characters they share. */
function likeness(a: string, b: string): number {
	if (a === b) return 1;
	const pairs = (text: string): string[] => Array.from(text.slice(1), (char, index) => text.charAt(index) + char);
	const [own, other] = [pairs(a), pairs(b)];
	if (own.length + other.length === 0) return 0;
	const left = new Map<string, number>();
	for (const pair of other) left.set(pair, (left.get(pair) ?? 0) + 1);
	let shared = 0;
	for (const pair of own) {
		const count = left.get(pair) ?? 0;
		if (count > 0) shared += 1;
		left.set(pair, count - 1);
	}
	return (2 * shared) / (own.length + other.length);
}

/** From here on a title, or a clause as a whole, is taken for a reworded one. */
const enough = 0.4;
const likenessOf = (a: Clause, b: Clause): number => {
	const title = likeness(a.title, b.title);
	return a.body === '' || b.body === '' ? title : Math.max(title, (title + likeness(a.body, b.body)) / 2);
};

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

	/** What was reworded takes the likest old clause that is left between its paired neighbours. */
	likest(old: readonly Clause[], now: readonly Clause[], like: (clause: Clause, old: Clause) => number): void {
		const place = new Map<Clause | undefined, number>(old.map((clause, index) => [clause, index]));
		const places = now.map((clause) => place.get(this.of(clause)));
		const wishes = now.flatMap((clause, index) => {
			if (this.#old.has(clause)) return [];
			const from = places.slice(0, index).findLast((at) => at !== undefined) ?? -1;
			const to = places.slice(index + 1).find((at) => at !== undefined) ?? old.length;
			return old
				.slice(from + 1, Math.max(from + 1, to))
				.filter((one) => !this.#taken.has(one) && one.level === clause.level)
				.map((one) => ({ clause, one, alike: like(clause, one) }));
		});
		for (const { clause, one, alike } of wishes.toSorted((a, b) => b.alike - a.alike)) {
			if (alike >= enough && !this.#old.has(clause) && !this.#taken.has(one)) this.set(clause, one);
		}
	}
}

const titleOf = ({ title }: Clause): string | null => title || null;
const wholeOf = ({ title, body }: Clause): string | null => (body === '' ? null : `${title}\n${body}`);

function paired(old: readonly Clause[], now: readonly Clause[]): Pairing {
	const pairs = new Pairing();
	const [oldBelow, nowBelow] = [Map.groupBy(old, ({ parent }) => parent), Map.groupBy(now, ({ parent }) => parent)];
	/** By its own words, or by how many of those below it are those below the other. */
	const alike = (clause: Clause, one: Clause): number => {
		const below = nowBelow.get(clause) ?? [];
		const same = below.filter((child) => pairs.of(child)?.parent === one).length;
		return Math.max(likenessOf(clause, one), same / Math.max(1, below.length));
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
	pairs.once(old, now, titleOf, (clause, one) => likeness(clause.body, one.body) >= enough);
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
