import { passwordWeakness } from '@pacesetter/core/identity';
import { expect, test } from 'vitest';
import { createTestProduct, signInAs } from '../../testing/index.ts';
import { makeFirstAdministrator } from './first-administrator.ts';
import { oneTimePassword } from './password.ts';
import { findAccount } from './store/index.ts';

test('starts at once make one administrator, whose newest password opens until he has signed in', async () => {
	const product = await createTestProduct();
	const { db } = product;
	const make = () => db.transaction().execute((tx) => makeFirstAdministrator(tx));
	const made = await Promise.all([make(), make(), make()]);
	expect(new Set(made.map((each) => each?.accountId)).size).toBe(1);
	const newest = await make();
	const account = newest && (await findAccount(db, newest.accountId));
	if (!account || !newest) throw new Error('no administrator');
	expect(account).toMatchObject({ userName: 'admin', administrator: true, mustChangePassword: true });
	await expect(signInAs(product, account, made[0]?.password ?? '')).rejects.toThrow();
	await signInAs(product, account, newest.password);
	expect(await make()).toBe(null);
});

test('one-time passwords differ, are strong and can be copied from paper', () => {
	const passwords = Array.from({ length: 200 }, oneTimePassword);
	expect(new Set(passwords).size).toBe(200);
	for (const password of passwords) {
		expect(password).toMatch(/^[^0O1lI]{16}$/);
		expect(passwordWeakness(password, 'admin')).not.toBe('too_short');
	}
});
