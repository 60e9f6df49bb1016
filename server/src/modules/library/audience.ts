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
	readers: { accountIds: [], personIds: [] },
};

export async function audienceOf(
	act: Pick<Act, 'tx'>,
	row: { id: string; visibility: Visibility; organisation_id: number | null },
): Promise<Audience> {
	const { accounts, persons } = await findReaders(act.tx, row.id);
	const readers = { accountIds: accounts.map(({ id }) => id), personIds: persons.map(({ id }) => id) };
	return { visibility: row.visibility, organisationId: row.organisation_id, readers };
}

/** The persons and accounts of a list; who was on it already need not be known to the one who changes it. */
async function readersFor(act: Act, account: SignedIn, wish: NamedReaders, before: Readers): Promise<Readers> {
	const userNames = [...new Set(wish.userNames.map((name) => name.toLowerCase()))];
	const accounts = await accountsNamed(act.tx, userNames);
	const unknown = userNames.find((name) => !accounts.has(name));
	if (unknown !== undefined) throw new Refusal('INVALID', { field: 'readers', unknown });
	const fresh = wish.personIds.filter((id) => !before.personIds.includes(id));
	const known = await knownPersons(act.tx, account, fresh);
	const hidden = fresh.find((id) => !known.has(id));
	if (hidden !== undefined) throw new Refusal('INVALID', { field: 'readers', unknown: hidden });
	return { accountIds: [...accounts.values()], personIds: [...new Set(wish.personIds)] };
}

/**
 * What an audience becomes.
 * @throws Refusal INVALID (`field`: publisher for one in whose name the caller does not publish; readers for people he
 * cannot name, `unknown` being the user name that nobody has; and as checkAudience)
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
	const readers = wish.readers ? await readersFor(act, account, wish.readers, before.readers) : before.readers;
	checkAudience(visibility, organisationId, readers.accountIds.length + readers.personIds.length);
	return { visibility, organisationId, readers };
}
