import { contract } from '@pacesetter/core/contract';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildCampaignSubject, campaignActs } from '../../testing/campaign-acts.ts';
import { buildAccount, buildOrganisation, createTestProduct } from '../../testing/index.ts';
import { tryRights } from '../../testing/rights-table.ts';
import { buildRole } from '../../testing/subject.ts';

/**
 * Every procedure of campaigns, tried by every role on a campaign of a town that was issued to a branch in it: by who holds
 * the role at the town, at the branch, and elsewhere. What comes of it stands in docs/rights-campaigns.md, which a change
 * of rights has to change: `UPDATE_RIGHTS=1` writes it anew.
 */
const roles = ['founder', 'department_clerk', 'secretary', 'viewer', 'member', 'librarian', 'none'] as const;
const places = ['town', 'branch', 'elsewhere'] as const;

const product = await createTestProduct();
const county = await buildOrganisation(product, { parent: null });
const town = () => buildOrganisation(product, { parent: county, type: 'committee' });
const procedures = Object.entries(contract.campaigns)
	.flatMap(([part, acts]) => Object.keys(acts).map((name) => `${part}.${name}`))
	.toSorted();

test('every procedure of campaigns is tried, and none that is not there', () => {
	expect(Object.keys(campaignActs).toSorted()).toEqual(procedures);
});

const words: Record<string, string> = { NOT_FOUND: '404', FORBIDDEN: '403', OWN_WORK: '403', INVALID: '422' };

async function attempt(name: string, role: (typeof roles)[number], place: (typeof places)[number]) {
	const subject = await buildCampaignSubject(product, await town());
	const at = { town: subject.issuer, branch: subject.branch, elsewhere: await town() };
	const caller = await buildRole(product, role, at[place]);
	return async () => {
		const found = await campaignActs[name]?.(product.clientAs(caller).campaigns, subject);
		// A list never refuses: what is out of reach is not in it.
		return Array.isArray(found) && found.length === 0 ? '–' : '✓';
	};
}

test('each role may do what the table in the docs says, where it says', async () => {
	const { wanted, kept } = await tryRights({
		file: 'rights-campaigns.md',
		title: 'Rights in campaigns',
		roles,
		places,
		procedures,
		words,
		attempt,
	});
	expect(kept).toBe(wanted);
}, 600_000);

test.each(procedures)('%s leaves an entry when it changes something, and none when it only looks', async (name) => {
	const subject = await buildCampaignSubject(product, await town());
	const caller = await buildAccount(product.db, { administrator: true });
	const { '~orpc': procedure } = Object.entries(contract.campaigns)
		.flatMap(([part, acts]) => Object.entries(acts).map(([verb, one]) => ({ name: `${part}.${verb}`, ...one })))
		.find((one) => one.name === name) ?? { '~orpc': { route: { method: undefined } } };
	await campaignActs[name]?.(product.clientAs(caller).campaigns, subject);
	const { rows } = await sql<{ act: string; subject_id: string | null }>`SELECT act, subject_id FROM audit_entry
		WHERE user_name = ${caller.userName}`.execute(product.db);
	expect(rows.map(({ act }) => act)).toEqual(procedure.route.method === 'GET' ? [] : [`campaigns.${name}`]);
	expect(rows.every(({ subject_id }) => subject_id !== null)).toBe(true);
});
