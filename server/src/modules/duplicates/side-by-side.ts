import { clausesOf, fold, normalise, type RowKind } from '@pacesetter/core/duplicates';
import { diffArrays } from 'diff';

export interface Run {
	readonly text: string;
	readonly differs: boolean;
}

export interface Row {
	readonly kind: RowKind;
	readonly clauses: number;
	readonly mine: Run[];
	readonly theirs: Run[];
}

interface Clause {
	readonly text: string;
	/** By which clauses are the same whatever their marks, widths and swapped words are. */
	readonly key: string;
}

/** Two that share less are not one clause in two wordings. */
const alike = 0.5;
/** More than this differs between texts that have little to do with each other; then the rest stands one below the other. */
const patience = { maxEditLength: 4000, timeout: 2000 };
/** The same for the words of one clause, of which there may be many. */
const patienceWithWords = { maxEditLength: 200, timeout: 100 };

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

const toClauses = (pages: readonly string[]): Clause[] =>
	clausesOf(pages).map((text) => ({ text, key: fold(text) || text }));

const plain = (text: string): Run[] => [{ text, differs: false }];

/** Pairs of characters that are compared for two texts at most, some tenths of a second; what is left then stands by itself. */
const mostPairs = 3_000_000;

/** Clauses whose words are compared for two texts at most: more rows than are shown. */
const mostMarked = 1_000;

/** How clauses differ, as long as there is patience left. */
class Closely {
	readonly #pairs = new Map<Clause, Set<string>>();
	#left = mostPairs;

	#pairsOf(clause: Clause): Set<string> {
		const known = this.#pairs.get(clause);
		if (known) return known;
		const pairs = new Set<string>();
		for (let at = 0; at + 2 <= clause.key.length; at += 1) pairs.add(clause.key.slice(at, at + 2));
		this.#pairs.set(clause, pairs);
		return pairs;
	}

	#marked = 0;

	/** Whether the words of one more clause are compared. */
	mayMark(): boolean {
		this.#marked += 1;
		return this.#marked <= mostMarked;
	}

	areAlike(one: Clause, other: Clause): boolean {
		if (this.#left <= 0) return false;
		const [a, b] = [this.#pairsOf(one), this.#pairsOf(other)];
		const [few, many] = a.size < b.size ? [a, b] : [b, a];
		// Were all of the shorter one in the longer one, it would still not be enough.
		if (2 * few.size < alike * (a.size + b.size)) return false;
		this.#left -= few.size;
		let common = 0;
		for (const pair of few) if (many.has(pair)) common += 1;
		return 2 * common >= alike * Math.max(1, a.size + b.size);
	}
}

/** One clause in two wordings, what differs marked word by word. */
function wordings(kind: RowKind, one: Clause, other: Clause, closely: Closely): Row {
	const parts = closely.mayMark() && diffArrays(wordsOf(one.text), wordsOf(other.text), patienceWithWords);
	if (!parts) return { kind, clauses: 1, mine: plain(one.text), theirs: plain(other.text) };
	const side = (gone: 'added' | 'removed'): Run[] =>
		parts
			.filter((part) => !part[gone])
			.map(({ value, added, removed }) => ({ text: value.join(''), differs: Boolean(added || removed) }));
	return { kind, clauses: 1, mine: side('added'), theirs: side('removed') };
}

/** Two clauses with one key: the same, but for words that mean the same. */
function equals(kind: 'same' | 'moved', one: Clause, other: Clause, closely: Closely): Row {
	if (kind === 'same' && normalise(one.text) !== normalise(other.text)) return wordings('swapped', one, other, closely);
	return { kind, clauses: 1, mine: plain(one.text), theirs: plain(other.text) };
}

/** What stands in one place of both: clauses that are alike beside each other, in their order, the rest by themselves. */
function replaced(mine: readonly Clause[], theirs: readonly Clause[], closely: Closely): Row[] {
	const rows: Row[] = [];
	let next = 0;
	const onlyTheirs = (until: number): void => {
		for (const clause of theirs.slice(next, until))
			rows.push({ kind: 'only_theirs', clauses: 1, mine: [], theirs: plain(clause.text) });
		next = Math.max(next, until);
	};
	for (const clause of mine) {
		const near = theirs.slice(next, next + 20).findIndex((other) => closely.areAlike(clause, other));
		const at = next + near;
		const other = near < 0 ? undefined : theirs[at];
		if (!other) {
			rows.push({ kind: 'only_mine', clauses: 1, mine: plain(clause.text), theirs: [] });
			continue;
		}
		onlyTheirs(at);
		rows.push(wordings('changed', clause, other, closely));
		next = at + 1;
	}
	onlyTheirs(theirs.length);
	return rows;
}

/** Clauses that one has here and the other there are told once, where mine has them. */
function joinMoved(rows: readonly Row[]): Row[] {
	const keyOf = (runs: readonly Run[]): string => fold(runs.map(({ text }) => text).join(''));
	const elsewhere = new Map<string, Row[]>();
	for (const row of rows.filter(({ kind }) => kind === 'only_theirs')) {
		const key = keyOf(row.theirs);
		elsewhere.set(key, [...(elsewhere.get(key) ?? []), row]);
	}
	const told = new Set<Row>();
	const joined = rows.map((row): Row => {
		const other = row.kind === 'only_mine' ? elsewhere.get(keyOf(row.mine))?.shift() : undefined;
		if (!other) return row;
		told.add(other);
		return { kind: 'moved', clauses: 1, mine: row.mine, theirs: other.theirs };
	});
	return joined.filter((row) => !told.has(row));
}

/** Clauses that are the same one after the other are one row, of which the first is shown. */
function gather(rows: readonly Row[]): Row[] {
	const gathered: Row[] = [];
	for (const row of rows) {
		const before = gathered.at(-1);
		if (row.kind === 'same' && before?.kind === 'same') {
			gathered[gathered.length - 1] = { ...before, clauses: before.clauses + 1 };
		} else gathered.push(row);
	}
	return gathered;
}

/** What two texts, page by page, have in common and what not, clause by clause. */
export function sideBySide(mine: readonly string[], theirs: readonly string[]): Row[] {
	const [a, b] = [toClauses(mine), toClauses(theirs)];
	// Millions of looks at numbers cost a fraction of what they cost at long keys.
	const numbers = new Map([...a, ...b].map(({ key }, at) => [key, at]));
	const numbersOf = (clauses: readonly Clause[]) => clauses.map(({ key }) => numbers.get(key));
	const parts = diffArrays(numbersOf(a), numbersOf(b), patience) ?? [
		{ removed: true, added: false, count: a.length },
		{ removed: false, added: true, count: b.length },
	];
	const rows: Row[] = [];
	const closely = new Closely();
	let [left, right] = [0, 0];
	let gone: readonly Clause[] = [];
	for (const { count, removed, added } of parts) {
		const [here, there] = [a.slice(left, left + count), b.slice(right, right + count)];
		if (!added) left += count;
		if (!removed) right += count;
		if (removed) gone = here;
		if (added) rows.push(...replaced(gone, there, closely));
		if (!removed && !added) {
			rows.push(...replaced(gone, [], closely));
			here.forEach((clause, place) => {
				const other = there[place];
				if (other) rows.push(equals('same', clause, other, closely));
			});
		}
		if (!removed) gone = [];
	}
	rows.push(...replaced(gone, [], closely));
	return gather(joinMoved(rows));
}
