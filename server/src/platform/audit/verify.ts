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

/** Entries asked for at once. */
const wanted = 20_000;
/** Stretches read ahead, so that the database works while this process hashes. */
const ahead = 3;

/** Seals in order, grouped so that each group has about as many entries as are wanted at once. */
async function* groupsOf(db: Database, after: number): AsyncGenerator<readonly Seal[]> {
	let group: Seal[] = [];
	for (let number = after; ; ) {
		const { rows } = await sql<Seal>`SELECT number, from_xid::text AS from, to_xid::text AS to,
				cardinality(entries) AS count, hash
			FROM audit_seal WHERE number > ${number} ORDER BY number LIMIT 1000`.execute(db);
		for (const seal of rows) {
			group.push(seal);
			if (group.reduce((sum, { count }) => sum + count, 0) < wanted) continue;
			yield group;
			group = [];
		}
		const last = rows.at(-1);
		if (!last) break;
		number = last.number;
	}
	if (group.length > 0) yield group;
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

interface Stretch {
	readonly seals: readonly Seal[];
	/** All their entries, as they are hashed. */
	readonly bodies: readonly string[];
}

const readStretch = (db: Database, seals: readonly Seal[]): Promise<Stretch> =>
	transact(db, async (tx) => {
		const [from = '0', to = '0'] = [seals[0]?.from, seals.at(-1)?.to];
		return { seals, bodies: (await readEntries(tx, { from, to })).map((entry) => entry.body) };
	});

/** Stretches in order, some of them read ahead. */
async function* stretchesOf(db: Database, after: number): AsyncGenerator<Stretch> {
	const reading: Promise<Stretch>[] = [];
	try {
		for await (const seals of groupsOf(db, after)) {
			reading.push(readStretch(db, seals));
			if (reading.length >= ahead) {
				const [next] = reading.splice(0, 1);
				if (next) yield await next;
			}
		}
		for (const next of reading.splice(0)) yield await next;
	} finally {
		await Promise.allSettled(reading);
	}
}

/** Checks a stretch against the seal before it. @returns the first break, or null */
async function checkStretch(db: Database, { seals, bodies }: Stretch, start: Start): Promise<Break | null> {
	let [before, used] = [start, 0];
	for (const [index, seal] of seals.entries()) {
		if (seal.number !== before.number + 1 || seal.from !== before.to)
			return { seal: before.number + 1, entry: null, how: 'seal_missing' };
		const own = Buffer.concat(bodies.slice(used, used + seal.count).map(digestOf));
		used += seal.count;
		const more = index === seals.length - 1 && bodies.length !== used;
		if (more || !sealHash(before.hash, seal.number, seal, own).equals(seal.hash))
			return transact(db, (tx) => findBreak(tx, seal, before.hash));
		before = seal;
	}
	return null;
}

async function countUnsealed(tx: Database, to: string): Promise<Verdict['unsealed']> {
	const { rows } = await sql<Verdict['unsealed']>`SELECT count(*) AS entries, min(id) AS first, max(id) AS last
		FROM audit_entry WHERE xid >= ${to}::xid8`.execute(tx);
	return rows[0] ?? { entries: 0, first: null, last: null };
}

interface Start {
	readonly number: number;
	readonly hash: Buffer;
	readonly to: string;
}

/** Where the chain begins: after the last retired seal, or at nothing. */
async function findStart(tx: Database): Promise<Start> {
	const { rows } = await sql<Start>`SELECT number, hash, to_xid::text AS to
		FROM audit_retirement ORDER BY number DESC LIMIT 1`.execute(tx);
	return rows[0] ?? { number: 0, hash: beginning, to: '0' };
}

/**
 * Goes through the whole chain and says where it breaks first. The database reads ahead while this process hashes.
 * @param options.kept a hash noted earlier, in hex; it must stand in the chain
 */
export async function verifyChain(
	db: Database,
	options: { kept?: string | undefined; progress?: (entries: number) => void } = {},
): Promise<Verdict> {
	let end = await transact(db, findStart);
	let [entries, seals, broken] = [0, 0, null as Break | null];
	let found = options.kept === end.hash.toString('hex');
	for await (const stretch of stretchesOf(db, end.number)) {
		broken = await checkStretch(db, stretch, end);
		if (broken) break;
		found ||= stretch.seals.some((seal) => seal.hash.toString('hex') === options.kept);
		entries += stretch.bodies.length;
		seals += stretch.seals.length;
		end = stretch.seals.at(-1) ?? end;
		options.progress?.(entries);
	}
	const unsealed = broken ? null : await transact(db, (tx) => countUnsealed(tx, end.to));
	return {
		entries,
		seals,
		broken,
		unsealed: unsealed ?? { entries: 0, first: null, last: null },
		tip: end.hash.toString('hex'),
		keptFound: options.kept === undefined ? null : found,
	};
}
