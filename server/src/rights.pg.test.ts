import { contract } from '@pacesetter/core/contract';
import { expect, test } from 'vitest';
import { acts } from './testing/acts.ts';
import { directiveActs } from './testing/directive-acts.ts';
import { buildOrganisation, createTestProduct } from './testing/index.ts';
import { tryRights } from './testing/rights-table.ts';
import { buildRole, buildSubject } from './testing/subject.ts';

/**
 * Every procedure of the organisation and of directives, tried by every role on its own organisation, on one below it and on one outside.
 * What comes of it stands in docs/rights.md, which a change of rights has to change: `UPDATE_RIGHTS=1` writes it anew.
 */
const roles = [
	'founder',
	'department_clerk',
	'secretary',
	'viewer',
	'member',
	'librarian',
	'security_administrator',
	'none',
] as const;
const places = ['own', 'below', 'outside'] as const;

const product = await createTestProduct();
const county = await buildOrganisation(product, { parent: null });
const [town, other] = [
	await buildOrganisation(product, { parent: county, type: 'committee' }),
	await buildOrganisation(product, { parent: county, type: 'committee' }),
];

const proceduresOf = (part: object, path = ''): string[] =>
	Object.entries(part).flatMap(([name, value]: [string, object]) =>
		'~orpc' in value ? [`${path}${name}`] : proceduresOf(value, `${path}${name}.`),
	);
const procedures = [...proceduresOf(contract.organisation), ...proceduresOf(contract.directives)].toSorted();

test('every procedure is tried, and none that is not there', () => {
	expect([...Object.keys(acts), ...Object.keys(directiveActs)].toSorted()).toEqual(procedures);
});

const words: Record<string, string> = { NOT_FOUND: '404', FORBIDDEN: '403', SIGN_IN_REQUIRED: '401' };

/** What a caller gets: yes, or the status. Only a refusal for want of rights counts as no. */
async function attempt(name: string, role: (typeof roles)[number], place: (typeof places)[number]) {
	const subject = await buildSubject(product, place === 'outside' ? other : town);
	const caller = await buildRole(product, role, place === 'own' ? subject.branch : town);
	const client = product.clientAs(caller);
	return async () => {
		const found =
			name in directiveActs
				? await directiveActs[name]?.(client.directives, product, subject.branch)
				: await acts[name]?.(client.organisation, subject, { product, town, other });
		// A list never refuses: what is outside is not in it.
		return Array.isArray(found) || found === undefined ? yes(found) : '✓';
	};
}

const yes = (found: readonly unknown[] | undefined): string => (found === undefined || found.length > 0 ? '✓' : '–');

test('each role may do what the table in the docs says, where it says', async () => {
	const { wanted, kept } = await tryRights({
		file: 'rights.md',
		title: 'Rights',
		roles,
		places,
		procedures,
		words,
		attempt,
	});
	expect(kept).toBe(wanted);
}, 600_000);
