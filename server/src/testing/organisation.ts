import type { Role, SignedIn } from '@pacesetter/core/identity';
import type { Level, OrganisationType } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import { findPermissions } from '../modules/organisation/index.ts';
import type { Database } from '../platform/db/index.ts';
import { buildAccount, unique } from './build.ts';
import type { TestProduct } from './product.ts';

/** One a database: test files may share this module, but never a database. */
const founders = new WeakMap<Database, Promise<SignedIn>>();
const cities = new WeakMap<Database, Promise<number>>();

function once<Value>(
	made: WeakMap<Database, Promise<Value>>,
	db: Database,
	make: () => Promise<Value>,
): Promise<Value> {
	const known = made.get(db) ?? make();
	made.set(db, known);
	return known;
}

/** The founder of this test file's installation: every right, everywhere. */
export const buildFounder = (db: Database): Promise<SignedIn> =>
	once(founders, db, () => buildAccount(db, { administrator: true }));

interface OrganisationWish {
	/** Null: a top. Left out: a city that all share. */
	readonly parent?: number | null;
	readonly type?: OrganisationType;
	readonly level?: Level;
	readonly name?: string;
	readonly on?: string;
}

const firstDay = '2026-01-01';

async function establish(product: TestProduct, wish: Required<OrganisationWish>): Promise<number> {
	const client = product.clientAs(await buildFounder(product.db)).organisation.change;
	const { id } = await client.create({
		parentId: wish.parent,
		type: wish.type,
		level: wish.level,
		fullName: `中共${wish.name}`,
		shortName: wish.name,
		effectiveOn: wish.on,
	});
	if (id === null) throw new Error('the organisation is not there');
	return id;
}

/** An organisation established by the founder: a branch below another, or a county. @returns its id */
export async function buildOrganisation(product: TestProduct, wish: OrganisationWish = {}): Promise<number> {
	const city = () =>
		once(cities, product.db, () =>
			establish(product, { parent: null, type: 'committee', level: 2, name: '长河市委', on: firstDay }),
		);
	const top = wish.parent === undefined || wish.parent === null;
	const level = wish.level ?? (top ? 3 : 4);
	return establish(product, {
		parent: wish.parent === undefined ? await city() : wish.parent,
		level,
		type: wish.type ?? (level < 4 ? 'committee' : 'branch'),
		name: wish.name ?? unique(top ? '望舒县委' : '清泉村支部'),
		on: wish.on ?? firstDay,
	});
}

/** An account that holds a role at an organisation. */
export async function buildHolder(
	db: Database,
	wish: {
		role: Role;
		at: number;
		scope?: 'all' | 'chosen' | 'subtree' | 'own' | 'self';
		chosen?: readonly number[];
		account?: SignedIn;
		endsAt?: Date;
	},
): Promise<SignedIn> {
	const account = wish.account ?? (await buildAccount(db));
	const { rows } = await sql<{ id: string }>`
		INSERT INTO account_grant (account_id, role, organisation_id, scope, begins_at, ends_at, granted_at)
		VALUES (${account.accountId}, ${wish.role}, ${wish.at}, ${wish.scope ?? 'subtree'}, '2000-01-01', ${wish.endsAt ?? null}, now())
		RETURNING id`.execute(db);
	for (const organisation of wish.chosen ?? [])
		await sql`INSERT INTO account_grant_chosen VALUES (${rows[0]?.id ?? null}, ${organisation})`.execute(db);
	return { ...account, permissions: await findPermissions(db, account.accountId) };
}
