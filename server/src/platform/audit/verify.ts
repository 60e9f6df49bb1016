import { sql } from 'kysely';
import { type Database, transact } from '../db/index.ts';
import { beginning, digestOf, readEntries, type Span, sealHash } from './chain.ts';

/** Where the chain breaks first. */
export interface Break {
	readonly seal: number;
	/** The entry's number; null when the seal itself was changed or is missing. */
	readonly entry: number | null;
	readonly how: 'changed' | 'missing' | 'added' | 'seal_changed' | 'seal_missing';
}

export interface Verdict {
	readonly entries: number;
	readonly seals: number;
	readonly broken: Break | null;
	/** Written, not yet sealed: they prove nothing so far. */
	readonly unsealed: { readonly entries: number; readonly first: number | null; readonly last: number | null };
	/** The last seal's hash. Who keeps it elsewhere can tell later that nothing was cut off the end. */
	readonly tip: string;
	/** Whether a hash kept from earlier stands in the chain; null when none was given. */
	readonly keptFound: boolean | null;
}

interface Seal extends Span {
	readonly number: number;
	readonly count: number;
	readonly hash: Buffer;
}

/** Seals read together, so that the database is asked for about 25,000 entries at once. */
const wanted = 25_000;

async function nextSeals(tx: Database, after: number): Promise<Seal[]> {
	const { rows } = await sql<Seal>`SELECT number, from_xid::text AS from, to_xid::text AS to,
			cardinality(entries) AS count, hash
		FROM audit_seal WHERE number > ${after} ORDER BY number LIMIT 2000`.execute(tx);
	let entries = 0;
	const end = rows.findIndex((seal) => {
		entries += seal.count;
		return entries >= wanted;
	});
	return end < 0 ? rows : rows.slice(0, end + 1);
}

/** Names the entry by which a seal differs from what it was made of. */
async function findBreak(tx: Database, seal: Seal, before: Buffer): Promise<Break> {
	const { rows } = await sql<{ entries: string[]; digests: Buffer }>`SELECT entries::text[] AS entries, digests
		FROM audit_seal WHERE number = ${seal.number}`.execute(tx);
	const [kept] = rows;
	const changed = { seal: seal.number, entry: null, how: 'seal_changed' } as const;
	if (!kept || !sealHash(before, seal.number, seal, kept.digests).equals(seal.hash)) return changed;
	const there = new Map((await readEntries(tx, seal)).map(({ id, body }) => [id, digestOf(body)]));
	for (const [index, text] of kept.entries.entries()) {
		const id = Number(text);
		const now = there.get(id);
		if (!now) return { seal: seal.number, entry: id, how: 'missing' };
		const was = kept.digests.subarray(index * 32, index * 32 + 32);
		if (!now.equals(was)) return { seal: seal.number, entry: id, how: 'changed' };
		there.delete(id);
	}
	const [added] = there.keys();
	return added === undefined ? changed : { seal: seal.number, entry: added, how: 'added' };
}

/** Checks seals that follow each other against their entries. @returns the first break, or the last hash */
async function checkSeals(tx: Database, seals: readonly Seal[], before: Buffer): Promise<Break | Buffer> {
	const [first, last] = [seals[0], seals.at(-1)];
	if (!first || !last) return before;
	const digests = (await readEntries(tx, { from: first.from, to: last.to })).map((entry) => digestOf(entry.body));
	let [hash, used] = [before, 0];
	for (const [index, seal] of seals.entries()) {
		const previous = seals[index - 1];
		if (previous && (seal.number !== previous.number + 1 || seal.from !== previous.to))
			return { seal: previous.number + 1, entry: null, how: 'seal_missing' };
		const own = Buffer.concat(digests.slice(used, used + seal.count));
		const isLast = index === seals.length - 1;
		const more = isLast && digests.length !== used + seal.count;
		if (more || !sealHash(hash, seal.number, seal, own).equals(seal.hash)) return findBreak(tx, seal, hash);
		used += seal.count;
		hash = seal.hash;
	}
	return hash;
}

async function countUnsealed(tx: Database, to: string): Promise<Verdict['unsealed']> {
	const { rows } = await sql<Verdict['unsealed']>`SELECT count(*) AS entries, min(id) AS first, max(id) AS last
		FROM audit_entry WHERE xid >= ${to}::xid8`.execute(tx);
	return rows[0] ?? { entries: 0, first: null, last: null };
}

/** Where the chain begins: after the last retired seal, or at nothing. */
async function findStart(tx: Database): Promise<{ number: number; hash: Buffer; to: string }> {
	const { rows } = await sql<{ number: number; hash: Buffer; to: string }>`SELECT number, hash, to_xid::text AS to
		FROM audit_retirement ORDER BY number DESC LIMIT 1`.execute(tx);
	return rows[0] ?? { number: 0, hash: beginning, to: '0' };
}

/**
 * Goes through the whole chain and says where it breaks first.
 * @param kept a hash noted earlier, in hex; it must stand in the chain
 */
export async function verifyChain(
	db: Database,
	options: { kept?: string | undefined; progress?: (entries: number) => void } = {},
): Promise<Verdict> {
	const start = await transact(db, findStart);
	let { number, hash, to } = start;
	let [entries, seals, broken] = [0, 0, null as Break | null];
	let found = options.kept === hash.toString('hex');
	for (;;) {
		const step = await transact(db, async (tx) => {
			const next = await nextSeals(tx, number);
			const gap = next[0] && (next[0].number !== number + 1 || next[0].from !== to);
			const result = gap
				? ({ seal: number + 1, entry: null, how: 'seal_missing' } as const)
				: await checkSeals(tx, next, hash);
			return { next, result };
		});
		const last = step.next.at(-1);
		if (!last) break;
		if (!Buffer.isBuffer(step.result)) {
			broken = step.result;
			break;
		}
		found ||= step.next.some((seal) => seal.hash.toString('hex') === options.kept);
		entries += step.next.reduce((sum, seal) => sum + seal.count, 0);
		seals += step.next.length;
		({ number, to } = last);
		hash = step.result;
		options.progress?.(entries);
	}
	const unsealed = await transact(db, (tx) => countUnsealed(tx, to));
	const keptFound = options.kept === undefined ? null : found;
	return {
		entries,
		seals,
		broken,
		unsealed: broken ? { entries: 0, first: null, last: null } : unsealed,
		tip: hash.toString('hex'),
		keptFound,
	};
}
