import { oc } from '@orpc/contract';
import { z } from 'zod';
import { password } from './account-contract.ts';

const tags = ['own account'];
const sessionRow = z.object({
	id: z.string(),
	/** Family of the browser and what it runs on; no address. */
	device: z.string(),
	startedAt: z.iso.datetime(),
	lastSeenAt: z.iso.datetime(),
	/** The one that asks. */
	current: z.boolean(),
});
export interface SessionRow extends z.infer<typeof sessionRow> {}

const session = {
	list: oc
		.route({ method: 'GET', path: '/me/sessions', summary: 'The own sessions', tags })
		.output(z.array(sessionRow)),
	end: oc
		.route({ method: 'POST', path: '/me/sessions/{id}/end', summary: 'End one of them', tags })
		.input(z.object({ id: z.string().min(1).max(100) }))
		.output(z.array(sessionRow)),
	endOthers: oc
		.route({ method: 'POST', path: '/me/sessions/end-others', summary: 'End all but the one that asks', tags })
		.output(z.array(sessionRow)),
};

/** Left out where the account has none: then a fresh sign-in stands for it. */
const shown = password.optional();

const codes = z.object({ recoveryCodes: z.array(z.string()) });
const code = z.string().trim().min(6).max(20);

const secondFactor = {
	state: oc
		.route({ method: 'GET', path: '/me/second-factor', summary: 'Whether there is a second factor', tags })
		.output(
			z.object({
				confirmed: z.boolean(),
				required: z.boolean(),
				recoveryCodesLeft: z.number().int(),
				hasPassword: z.boolean(),
			}),
		),
	begin: oc
		.route({ method: 'POST', path: '/me/second-factor', summary: 'A new secret for an authenticator', tags })
		.input(z.object({ password: shown }))
		/** Told once: to be read by the authenticator, as a picture or typed. */
		.output(z.object({ uri: z.string(), secret: z.string() })),
	confirm: oc
		.route({ method: 'POST', path: '/me/second-factor/confirm', summary: 'Show that the authenticator has it', tags })
		.input(z.object({ code }))
		.output(codes),
	newCodes: oc
		.route({ method: 'POST', path: '/me/second-factor/codes', summary: 'New recovery codes instead of the old', tags })
		.input(z.object({ password: shown }))
		.output(codes),
	remove: oc
		.route({ method: 'POST', path: '/me/second-factor/remove', summary: 'Sign in without it', tags })
		.input(z.object({ password: shown, code }))
		.output(z.object({ removed: z.boolean() })),
};

export const ownAccountContract = { session, secondFactor };
