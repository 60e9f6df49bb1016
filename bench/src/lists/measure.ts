import { parseArgs } from 'node:util';
import type { SignedIn } from '@pacesetter/core/identity';
import { documentSorts } from '@pacesetter/core/library';
import { findAccount } from '../../../server/src/modules/identity/store/index.ts';
import { listCategories } from '../../../server/src/modules/library/index.ts';
import { listDocuments } from '../../../server/src/modules/library/list-documents.ts';
import type { Database } from '../../../server/src/platform/db/index.ts';
import type { Act } from '../../../server/src/platform/http/index.ts';
import { time } from '../lib/clock.ts';
import { onConnection, withDatabase } from '../lib/database.ts';
import { fill } from './fill.ts';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '100000' } } });

/** As much of an act as lists look at. */
const actOf = (tx: Database, caller: SignedIn | null) => ({ tx, caller }) as Act;

/** Milliseconds of each list as a page asks for it: its first rows, and how many there are. */
async function measure(db: Database, caller: SignedIn | null) {
	const act = actOf(db, caller);
	const categories = await listCategories(act);
	const bySize = categories.toSorted((a, b) => b.documents - a.documents);
	const scopes = { all: undefined, largest: bySize[0], middle: bySize[bySize.length >> 1], smallest: bySize.at(-1) };
	const lists: Record<string, Record<string, number>> = {};
	for (const [name, category] of Object.entries(scopes)) {
		const wish = { page: 1, size: 20, ...(category ? { categoryId: category.id } : {}) };
		const times: Record<string, number> = { documents: (await listDocuments(act, { ...wish, sort: 'newest' })).total };
		for (const sort of documentSorts) times[sort] = await time(() => listDocuments(act, { ...wish, sort }));
		lists[name] = times;
		console.log(JSON.stringify({ name, ...times }));
	}
	const front = await time(async () => {
		await listDocuments(act, { page: 1, size: 12, sort: 'newest' });
		await listDocuments(act, { page: 1, size: 8, sort: 'views' });
		await listCategories(act);
	});
	return { lists, categories: await time(() => listCategories(act)), front };
}

const result = await withDatabase(async (server) => {
	const accountId = await onConnection(server.adminUrl, (db) => fill(db, Number(values.documents)));
	return onConnection(server.appUrl, async (db) => ({
		stranger: await measure(db, null),
		reader: await measure(db, await findAccount(db, accountId)),
	}));
});
console.log(JSON.stringify(result));
