import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { hashPassword } from '../../../server/src/modules/identity/password.ts';
import { insertAccount } from '../../../server/src/modules/identity/store/index.ts';
import { type Database, transact } from '../../../server/src/platform/db/index.ts';
import type { Row } from '../organisations/tree.ts';

/** Somebody who may sign in, and the organisation whose papers he keeps. */
export interface Person {
	readonly userName: string;
	readonly password: string;
	readonly at: Row;
	/** An address of his own, as the proxy in front would name it. */
	readonly from: string;
}

/** One in twenty keeps the whole county's rosters, the others those of a town, a general branch or a branch. */
export async function makePeople(db: Database, county: readonly Row[], count: number): Promise<Person[]> {
	const [top] = county;
	if (!top) throw new Error('the county is empty');
	const password = `Bench-${randomUUID()}`;
	const passwordHash = await hashPassword(password);
	const people = Array.from({ length: count }, (_, index) => ({
		userName: `person${index}`,
		password,
		at: index % 20 === 0 ? top : (county[(index * 7) % county.length] ?? top),
		from: `10.0.${Math.floor(index / 250)}.${(index % 250) + 1}`,
	}));
	await transact(db, async (tx) => {
		for (const { userName, at } of people) {
			const account = { userName, passwordHash, administrator: false, mustChangePassword: false };
			const id = await insertAccount(tx, account);
			const role = at === top ? 'department_clerk' : 'secretary';
			await sql`INSERT INTO account_grant (account_id, role, organisation_id, scope, begins_at, granted_at)
				VALUES (${id}, ${role}, ${at.id}, 'subtree', '2020-01-01', now())`.execute(tx);
		}
	});
	return people;
}

/** Signs in as a browser does. @returns the Cookie header of the session */
export async function signIn(address: string, { userName, password, from }: Person): Promise<string> {
	const answer = await fetch(`${address}/api/auth/sign-in/username`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
		body: JSON.stringify({ username: userName, password }),
	});
	if (!answer.ok) throw new Error(`${userName} could not sign in: ${answer.status} ${await answer.text()}`);
	return answer.headers
		.getSetCookie()
		.map((each) => each.split(';')[0])
		.join('; ');
}
