import { passwordWeakness } from '@pacesetter/core/identity';
import { expect, test } from 'vitest';
import { createTestProduct, signInAs } from '../../testing/index.ts';
import { makeFirstAdministrator } from './first-administrator.ts';
import { oneTimePassword } from './password.ts';
import { findAccount } from './store.ts';

test('of starts at once one makes the administrator, whose password opens and is due to be changed', async () => {
	const product = await createTestProduct();
	const { db } = product;
	const make = () => db.transaction().execute((tx) => makeFirstAdministrator(tx));
	const made = (await Promise.all([make(), make(), make()])).filter((each) => each !== null);
	expect(made).toHaveLength(1);
	expect(await make()).toBe(null);
	const account = made[0] ? await findAccount(db, made[0].accountId) : null;
	if (!account || !made[0]) throw new Error('no administrator');
	expect(account).toMatchObject({ userName: 'admin', administrator: true, mustChangePassword: true });
	await signInAs(product, account, made[0].password);
});

test('one-time passwords differ, are strong and can be copied from paper', () => {
	const passwords = Array.from({ length: 200 }, oneTimePassword);
	expect(new Set(passwords).size).toBe(200);
	for (const password of passwords) {
		expect(password).toMatch(/^[^0O1lI]{16}$/);
		expect(passwordWeakness(password, 'admin')).not.toBe('too_short');
	}
});
