import { oc } from '@orpc/contract';
import { z } from 'zod';

const tags = ['audit'];
const instant = z.iso.datetime({ offset: true });

/** Which entries are asked for; nothing asked for means all. */
export const entryFilter = z.object({
	from: instant.optional(),
	until: instant.optional(),
	userName: z.string().trim().min(1).max(60).optional(),
	/** A procedure, e.g. organisation.change.move, or the first parts of its name, e.g. organisation. */
	act: z
		.string()
		.regex(/^[a-z_]+(\.[a-zA-Z_]+)*$/)
		.max(80)
		.optional(),
	outcome: z.enum(['done', 'refused']).optional(),
	organisationId: z.coerce.number().int().positive().optional(),
});
export interface EntryFilter extends z.infer<typeof entryFilter> {}

export const auditEntry = z.object({
	id: z.number().int(),
	at: z.iso.datetime(),
	act: z.string(),
	outcome: z.enum(['done', 'refused']),
	/** Code of the refusal. */
	reason: z.string().nullable(),
	userName: z.string().nullable(),
	capacity: z.object({ role: z.string(), organisation: z.string().nullable() }).nullable(),
	organisation: z.object({ id: z.number().int(), shortName: z.string() }).nullable(),
	subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
	details: z.record(z.string(), z.unknown()).nullable(),
});
export interface AuditEntry extends z.infer<typeof auditEntry> {}

export const auditContract = {
	entry: {
		list: oc
			.route({ method: 'GET', path: '/audit/entries', summary: 'The log of acts, the newest first', tags })
			.input(
				entryFilter.extend({
					/** Entries older than this one. */
					before: z.coerce.number().int().positive().optional(),
					size: z.coerce.number().int().min(1).max(200).default(50),
				}),
			)
			/** `next`: the `before` of the following page; null at the end. */
			.output(z.object({ items: z.array(auditEntry), next: z.number().int().nullable() })),
	},
	chain: {
		state: oc.route({ method: 'GET', path: '/audit/chain', summary: 'How far the log is sealed', tags }).output(
			z.object({
				seals: z.number().int(),
				lastSealedAt: z.iso.datetime().nullable(),
				unsealed: z.number().int(),
				/** SM3 of the last seal, in hex. */
				tip: z.string(),
			}),
		),
	},
};
