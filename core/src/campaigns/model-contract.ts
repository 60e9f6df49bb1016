import { oc } from '@orpc/contract';
import { z } from 'zod';
import { oneLine, pageOf, pagingInput } from '../kernel/index.ts';
import { shownModelStates } from './model.ts';
import { named } from './schemas.ts';

const tags = ['campaigns'];
const one = z.object({ id: z.uuid() });

const modelRow = z.object({
	id: z.uuid(),
	campaign: z.object({ id: z.uuid(), name: z.string() }),
	organisation: named,
	text: z.string(),
	standard: z.string(),
	/** What came of it, as its organisation says. */
	words: z.string(),
	/** Acts entered for it, and organisations that made it their own. */
	acts: z.number().int(),
	taken: z.number().int(),
	/** `lapsed`: it was recommended, and all that was done for it was taken back since. */
	state: z.enum(shownModelStates),
	answer: z.string().nullable(),
	askedAt: z.iso.datetime(),
	mayAnswer: z.boolean(),
	mayWithdraw: z.boolean(),
});

const model = {
	list: oc
		.route({ method: 'GET', path: '/campaigns/{id}/models', summary: 'Actions put forward as models', tags })
		.input(one.extend(pagingInput))
		.output(pageOf(modelRow)),
	propose: oc
		.route({ method: 'POST', path: '/campaigns/tasks/{id}/model', summary: 'Put an action of one’s own forward', tags })
		.input(one.extend({ words: z.string().trim().min(2).max(1000) }))
		.output(one),
	withdraw: oc
		.route({ method: 'POST', path: '/campaigns/models/{id}/withdraw', summary: 'Take back what waits', tags })
		.input(one)
		.output(one),
	answer: oc
		.route({ method: 'POST', path: '/campaigns/models/{id}/answer', summary: 'Recommend it or not', tags })
		/** `asked`: as before it was answered. */
		.input(one.extend({ state: z.enum(['recommended', 'refused', 'asked']), answer: z.string().trim().max(400) }))
		.output(one),
	take: oc
		.route({ method: 'POST', path: '/campaigns/instances/{id}/models/{model}', summary: 'Make it one’s own', tags })
		.input(
			one.extend({
				model: z.uuid(),
				dueOn: z.iso.date(),
				owner: z.string().trim().max(60).regex(oneLine).default(''),
			}),
		)
		.output(z.object({ taskId: z.uuid() })),
};

export const modelContract = { model };
