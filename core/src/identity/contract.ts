import { oc } from '@orpc/contract';
import { z } from 'zod';
import { dormantReasons } from './account.ts';
import { accountContract, password } from './account-contract.ts';
import { administratorContract } from './administrator-contract.ts';
import { ownAccountContract } from './own-account-contract.ts';
import { permissions } from './role.ts';

const me = z.object({
	userName: z.string(),
	administrator: z.boolean(),
	mustChangePassword: z.boolean(),
	/** It is his own, only too old. */
	passwordIsOld: z.boolean(),
	secondFactorDue: z.boolean(),
	/** Its rights lie dormant since an administrator did something to the account; null: they don't. */
	dormant: z.object({ since: z.iso.datetime(), because: z.enum(dormantReasons), by: z.string().nullable() }).nullable(),
	/** Seconds without a request after which he is signed out; null: never. */
	idleSeconds: z.number().int().nullable(),
	/** A hint for menus and buttons; the gate is the server. */
	permissions: z.array(z.enum(permissions)),
});

/** Sign-in itself is better-auth's, below /api/auth. */
export const identityContract = {
	me: oc.route({ method: 'GET', path: '/me', summary: 'Who is signed in', tags: ['identity'] }).output(me.nullable()),
	ways: oc
		.route({ method: 'GET', path: '/sign-in/ways', summary: 'How one can sign in', tags: ['identity'] })
		/** `unifiedSignIn`: what it is called; null: there is none. */
		.output(z.object({ unifiedSignIn: z.string().nullable() })),
	changePassword: oc
		.route({ method: 'POST', path: '/me/password', summary: 'Change the own password', tags: ['identity'] })
		.input(z.object({ current: password, next: password }))
		.output(z.object({ changed: z.boolean() })),
	...accountContract,
	...administratorContract,
	...ownAccountContract,
};
