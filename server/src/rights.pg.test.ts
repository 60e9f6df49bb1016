import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '@pacesetter/core/contract';
import { expect, test } from 'vitest';
import { acts } from './testing/acts.ts';
import { directiveActs } from './testing/directive-acts.ts';
import { buildOrganisation, createTestProduct } from './testing/index.ts';
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
async function outcome(name: string, role: (typeof roles)[number], place: (typeof places)[number]): Promise<string> {
	const subject = await buildSubject(product, place === 'outside' ? other : town);
	const caller = await buildRole(product, role, place === 'own' ? subject.branch : town);
	const client = product.clientAs(caller);
	try {
		const found =
			name in directiveActs
				? await directiveActs[name]?.(client.directives, product, subject.branch)
				: await acts[name]?.(client.organisation, subject, { product, town, other });
		// A list never refuses: what is outside is not in it.
		return Array.isArray(found) || found === undefined ? yes(found) : '✓';
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		const status = words[code];
		if (status === undefined) throw new Error(`${name} by ${role}, ${place}: ${code}`, { cause: error });
		return status;
	}
}

const yes = (found: readonly unknown[] | undefined): string => (found === undefined || found.length > 0 ? '✓' : '–');

test('each role may do what the table in the docs says, where it says', async () => {
	const lines = [`| procedure | ${roles.join(' | ')} |`, `|---|${roles.map(() => '---').join('|')}|`];
	for (const name of procedures) {
		const cells = [];
		for (const role of roles) {
			const results: string[] = [];
			for (const place of places) results.push(await outcome(name, role, place));
			cells.push(results.every((one) => one === results[0]) ? results[0] : results.join(' '));
		}
		lines.push(`| ${name} | ${cells.join(' | ')} |`);
	}
	const path = join(import.meta.dirname, '../../docs/rights.md');
	const head = existsSync(path) ? readFileSync(path, 'utf8').split('\n| procedure')[0] : '# Rights\n';
	const table = `${head}\n${lines.join('\n')}\n`;
	if (process.env.UPDATE_RIGHTS) writeFileSync(path, table);
	expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(table);
}, 600_000);
