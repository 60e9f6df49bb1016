import type { SignedIn } from '@pacesetter/core/identity';
import type { Standing } from '@pacesetter/core/organisation';
import type { Database } from '../../platform/db/index.ts';
import { capacitiesAt, organisationsOf } from './store/index.ts';

/**
 * In which capacity an account acts at an organisation, the nearest, and where its person belongs: what `mayJudge` asks.
 * Null when it holds no role that reaches there. Source: R67.
 */
export async function standingOf(tx: Database, account: SignedIn, organisationId: number): Promise<Standing | null> {
	const [capacity] = await capacitiesAt(tx, account, organisationId);
	return capacity ? { capacity, belongsTo: await organisationsOf(tx, account.accountId) } : null;
}
