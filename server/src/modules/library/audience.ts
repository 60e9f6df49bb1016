import type { SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { checkAudience, type NamedReaders, type Visibility } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { knownPersons, mayPublishFor } from '../organisation/index.ts';
import { accountsNamed, findReaders, type Readers } from './store/index.ts';

/** Whom a document belongs to and is for. */
export interface Audience {
	readonly visibility: Visibility;
	readonly organisationId: number | null;
	readonly readers: Readers;
}

/** What is to be changed of it; what is left out stays. */
export interface AudienceWish {
	readonly visibility?: Visibility | undefined;
	readonly organisationId?: number | null | undefined;
	readonly readers?: NamedReaders | undefined;
}

/** A document's audience before it has one. */
export const nobodyYet: Audience = {
	visibility: 'public',
	organisationId: null,
	readers: { accountIds: [], personIds: [], unknownNames: [] },
};

export async function audienceOf(
	act: Pick<Act, 'tx'>,
	row: { id: string; visibility: Visibility; organisation_id: number | null },
): Promise<Audience> {
	const { accounts, persons } = await findReaders(act.tx, row.id);
	const readers = {
		accountIds: accounts.flatMap(({ id }) => id ?? []),
		personIds: persons.map(({ id }) => id),
		unknownNames: accounts.flatMap(({ id, userName }) => (id === null ? [userName] : [])),
	};
	return { visibility: row.visibility, organisationId: row.organisation_id, readers };
}

/** The persons and accounts of a list; who was on it already need not be known to the one who changes it. */
async function readersFor(act: Act, account: SignedIn, wish: NamedReaders, before: Readers): Promise<Readers> {
	const userNames = [...new Set(wish.userNames.map((name) => name.toLowerCase()))];
	const accounts = await accountsNamed(act.tx, userNames);
	// Whoever names somebody is not told whether there is such an account: a name that nobody has is kept as it was written.
	const unknownNames = userNames.filter((name) => !accounts.has(name));
	const fresh = wish.personIds.filter((id) => !before.personIds.includes(id));
	const known = await knownPersons(act.tx, account, fresh);
	const hidden = fresh.find((id) => !known.has(id));
	if (hidden !== undefined) throw new Refusal('INVALID', { field: 'readers', unknown: hidden });
	return { accountIds: [...accounts.values()], personIds: [...new Set(wish.personIds)], unknownNames };
}

/**
 * What an audience becomes.
 * @throws Refusal INVALID (`field`: publisher for one in whose name the caller does not publish; readers for persons whom he
 * cannot name; and as checkAudience)
 */
export async function changeAudience(
	act: Act,
	account: SignedIn,
	before: Audience,
	wish: AudienceWish,
): Promise<Audience> {
	const { visibility = before.visibility, organisationId = before.organisationId } = wish;
	if (organisationId !== null && organisationId !== before.organisationId) {
		if (!(await mayPublishFor(act.tx, account, organisationId))) {
			throw new Refusal('INVALID', { field: 'publisher' });
		}
	}
	const wished = wish.readers ? await readersFor(act, account, wish.readers, before.readers) : before.readers;
	// Nobody stays on a list that is no longer asked for, to be let in again unseen.
	const readers = visibility === 'named' ? wished : nobodyYet.readers;
	const { accountIds, personIds, unknownNames } = readers;
	checkAudience(visibility, organisationId, accountIds.length + personIds.length + unknownNames.length);
	return { visibility, organisationId, readers };
}

const without = (some: readonly string[], others: readonly string[]): string[] =>
	some.filter((one) => !others.includes(one));

/** What has changed of an audience, for the log: who was let in and who out, by the ids of accounts and persons. */
export function differenceOf(before: Audience, after: Audience): Record<string, string | number | null | string[]> {
	const all = ({ readers }: Audience): string[] => [
		...readers.accountIds.map((id) => `account ${id}`),
		...readers.personIds.map((id) => `person ${id}`),
		...readers.unknownNames.map((name) => `name ${name}`),
	];
	const [added, removed] = [without(all(after), all(before)), without(all(before), all(after))];
	return {
		...(after.visibility !== before.visibility && { visibility: after.visibility }),
		...(after.organisationId !== before.organisationId && { organisation: after.organisationId }),
		...(added.length > 0 && { added }),
		...(removed.length > 0 && { removed }),
	};
}
