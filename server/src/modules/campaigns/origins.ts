import { unread } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { planInForce } from './plan-in-force.ts';
import { type CampaignRow, directiveOrigins, findCampaign, readsClauses } from './store/index.ts';

/** Who asked for a clause before: a directive, or a campaign above. */
export interface Origin {
	readonly key: string;
	readonly campaign: { readonly id: string; readonly name: string } | null;
	readonly issuer: string;
	readonly title: string;
	readonly text: string;
}

type Asking = Pick<Act, 'tx'>;
type Clause = { readonly key: string; readonly cites?: readonly string[] | undefined };

const eachOnce = (origins: readonly Origin[]): Origin[] =>
	[...new Map(origins.toReversed().map((one) => [one.key, one])).values()].toReversed();

async function fromDirectives(act: Asking, account: SignedIn, id: string, clauses: readonly Clause[]) {
	const keys = clauses.map(({ key }) => key);
	const rows = (await readsClauses(act.tx, account, id)) ? await directiveOrigins(act.tx, account, id, keys) : [];
	return (key: string): Origin[] =>
		rows
			.filter(({ start }) => start === key)
			.map(({ clause, issuer, title, text }) => ({ key: clause, campaign: null, issuer, title, text }));
}

async function fromAbove(act: Asking, account: SignedIn, { parentId }: CampaignRow, clauses: readonly Clause[]) {
	const cited = new Set(clauses.flatMap(({ cites = [] }) => cites));
	const row = parentId === null || cited.size === 0 ? undefined : await findCampaign(act.tx, account, parentId);
	const inForce = row && (await planInForce(act, row.id));
	if (!row || !inForce) return (): Origin[] => [];
	const mine = inForce.plan.clauses.filter(({ key }) => cited.has(key));
	const isRead = await readsClauses(act.tx, account, row.id);
	const before = await originsOf(act, account, row, mine);
	return ({ cites = [] }: Clause): Origin[] =>
		mine
			.filter(({ key }) => cites.includes(key))
			.flatMap(({ key, text }) => [
				...(before.get(key) ?? []),
				{
					key,
					campaign: { id: row.id, name: row.name },
					issuer: row.issuer.shortName,
					title: row.name,
					text: isRead ? text : unread,
				},
			]);
}

/** For each clause of a campaign those who asked for it before, from the centre down, as far as the account may read that (R8). */
export async function originsOf(
	act: Asking,
	account: SignedIn,
	row: CampaignRow,
	clauses: readonly Clause[],
): Promise<Map<string, Origin[]>> {
	const told = await fromDirectives(act, account, row.id, clauses);
	const above = await fromAbove(act, account, row, clauses);
	return new Map(clauses.map((clause) => [clause.key, eachOnce([...told(clause.key), ...above(clause)])]));
}
