import { oc } from '@orpc/contract';
import { z } from 'zod';
import { pageOf, pagingInput } from '../kernel/index.ts';
import { documentNumber } from '../library/index.ts';
import { caseStates } from './case.ts';
import { answer, appeal, decision, kind, named, one, time, words } from './schemas.ts';

const tags = ['moderation'];

const own = z.object({
	id: z.uuid(),
	document: named,
	state: z.enum(caseStates),
	frozenAt: time.nullable(),
	kinds: z.array(kind),
	decision: decision.nullable(),
	/** Until when the caller may appeal; null: he cannot. */
	appealUntil: time.nullable(),
	appeal: appeal.nullable(),
	answer: answer.nullable(),
});
export interface OwnCase extends z.infer<typeof own> {}

/** For uploaders: what was decided about their documents. Who reported and who decided is not told. */
export const ownCaseContract = {
	list: oc
		.route({ method: 'GET', path: '/my/cases', summary: 'Cases about own documents, the newest first', tags })
		.input(
			z.object({
				/** Only those about these, as far as they are not over. */
				numbers: z.array(documentNumber).min(1).max(100).optional(),
				...pagingInput,
			}),
		)
		.output(pageOf(own)),
	get: oc.route({ method: 'GET', path: '/my/cases/{id}', summary: 'One of them', tags }).input(one).output(own),
	appeal: oc
		.route({ method: 'POST', path: '/my/cases/{id}/appeal', summary: 'Ask for another look, once', tags })
		.input(one.extend({ words }))
		.output(own),
};
