import { oc } from '@orpc/contract';
import { z } from 'zod';
import { oneLine, pageOf, pagingInput } from '../kernel/index.ts';
import { documentNumber } from '../library/index.ts';
import { mostAllowance, mostIssued, rewardAmounts } from './reward.ts';

const tags = ['points'];
const points = z.number().int();
const transferId = z.coerce.number().int().positive();
const one = z.object({ transfer: transferId });
const reason = z.string().trim().min(1).max(200).regex(oneLine);
/** Made up by whoever asks: the same key again is the same transfer, however often it is sent. */
const key = z.uuid();
const document = z.object({ number: documentNumber, title: z.string() });

const statementLine = z.object({
	/** From 1, without a gap. */
	number: z.number().int(),
	at: z.iso.datetime(),
	kind: z.enum(['allowance', 'issue', 'reward', 'reversal']),
	/** Below 0: paid. */
	amount: points,
	/** After it. */
	balance: points,
	/** What was rewarded; null also where the caller may not see it now. */
	document: document.nullable(),
	/** So long ago that it is not known any more what was rewarded. */
	forgotten: z.boolean(),
	reason: z.string().nullable(),
	/** The transfer, where the caller may still take it back. */
	undo: transferId.nullable(),
});
export interface StatementLine extends z.infer<typeof statementLine> {}

const issue = z.object({
	id: transferId,
	at: z.iso.datetime(),
	userName: z.string(),
	amount: points,
	reason: z.string(),
	by: z.string().nullable(),
	undone: z.boolean(),
	/** The caller may still take it back. */
	undoable: z.boolean(),
});
export interface Issue extends z.infer<typeof issue> {}

const allowance = z.object({ amount: points.min(0).max(mostAllowance) });

export const pointsContract = {
	account: {
		mine: oc
			.route({ method: 'GET', path: '/my/points', summary: 'Own points', tags })
			.output(z.object({ balance: points, earned: points, given: points, allowance: points })),
		statement: oc
			.route({ method: 'GET', path: '/my/points/statement', summary: 'Own postings, the newest first', tags })
			.input(z.object(pagingInput))
			.output(pageOf(statementLine)),
	},
	reward: {
		state: oc
			.route({ method: 'GET', path: '/documents/{number}/rewards', summary: 'How often it was rewarded', tags })
			.input(z.object({ number: documentNumber }))
			.output(
				z.object({
					count: z.number().int(),
					/** The caller may give it a reward, and has this much. */
					balance: points.nullable(),
					mine: z.object({ id: transferId, amount: points, undoable: z.boolean() }).nullable(),
				}),
			),
		give: oc
			.route({ method: 'POST', path: '/documents/{number}/rewards', summary: 'Reward its uploader', tags })
			.input(z.object({ number: documentNumber, amount: z.coerce.number().pipe(z.literal(rewardAmounts)), key }))
			.output(z.object({ id: transferId, balance: points })),
		undo: oc
			.route({
				method: 'POST',
				path: '/rewards/{transfer}/undo',
				summary: 'Take a reward back within ten minutes',
				tags,
			})
			.input(one)
			.output(one),
	},
	issue: {
		list: oc
			.route({ method: 'GET', path: '/points/issues', summary: 'What was issued by hand, the newest first', tags })
			.input(z.object(pagingInput))
			.output(pageOf(issue)),
		give: oc
			.route({ method: 'POST', path: '/points/issues', summary: 'Issue points to an account', tags })
			.input(
				z.object({ userName: z.string().trim().min(1).max(60), amount: points.min(1).max(mostIssued), reason, key }),
			)
			.output(z.object({ id: transferId })),
		undo: oc
			.route({
				method: 'POST',
				path: '/points/issues/{transfer}/undo',
				summary: 'Take an issue back within ten minutes',
				tags,
			})
			.input(one)
			.output(one),
	},
	allowance: {
		get: oc
			.route({ method: 'GET', path: '/points/allowance', summary: 'What each reader is given a month', tags })
			.output(allowance),
		set: oc
			.route({ method: 'PUT', path: '/points/allowance', summary: 'Set what each reader is given a month', tags })
			.input(allowance)
			.output(allowance),
	},
	proof: {
		check: oc.route({ method: 'GET', path: '/points/proof', summary: 'Derive every balance anew', tags }).output(
			z.object({
				accounts: z.number().int(),
				transfers: z.number().int(),
				/** What all readers hold together. */
				held: points,
				/** What does not add up, in words for an operator. */
				wrong: z.array(z.string()),
			}),
		),
	},
};
