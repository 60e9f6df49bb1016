import { oc } from '@orpc/contract';
import { z } from 'zod';
import { pageOf, pagingInput } from '../kernel/index.ts';
import { caseActs, caseStates, measures } from './case.ts';
import { answer, appeal, decision, kind, named, one, pages, time, words } from './schemas.ts';

const tags = ['moderation'];
const state = z.enum(caseStates);
const count = z.number().int();

const listed = z.object({
	id: z.uuid(),
	document: named,
	state,
	/** Since when the document is hidden from readers. */
	frozenAt: time.nullable(),
	openedAt: time,
	kinds: z.array(kind),
	/** Without those taken back. */
	reports: count,
	appealedAt: time.nullable(),
});
export interface ListedCase extends z.infer<typeof listed> {}

const decided = decision.extend({ by: z.string().nullable() });
const detail = listed.extend({
	/** How often it was changed: whoever decides on an older one is told. */
	edition: count,
	/** The document now; null: it was erased. */
	shown: z
		.object({
			title: z.string(),
			version: count,
			pages: count.nullable(),
			recycled: z.boolean(),
			/** Its uploader, hidden in part. */
			uploader: z.string(),
		})
		.nullable(),
	all: z.array(
		z.object({
			id: z.uuid(),
			kind,
			words: z.string(),
			pages,
			/** The version that he saw. */
			version: count,
			/** Null: none, or it was erased. */
			evidence: named.nullable(),
			/** Hidden in part. Null: the account is gone. */
			reporter: z.string().nullable(),
			madeAt: time,
			withdrawn: z.boolean(),
		}),
	),
	decision: decided.nullable(),
	appeal: appeal.nullable(),
	answer: answer.extend({ by: z.string().nullable() }).nullable(),
	/** What the caller can do with it now. */
	acts: z.array(z.enum(caseActs)),
	/** Why he cannot decide it himself; null: nothing speaks against it. */
	hindrance: z.enum(['reporter', 'first']).nullable(),
});
export interface CaseDetail extends z.infer<typeof detail> {}

const change = one.extend({ edition: count });
const reasoned = change.extend({ reason: words });
const act = (path: string, summary: string) =>
	oc.route({ method: 'POST', path: `/moderation/cases/{id}/${path}`, summary, tags });

/** For those who decide. What is about a document of one's own is not there. */
export const caseContract = {
	list: oc
		.route({ method: 'GET', path: '/moderation/cases', summary: 'Cases, the oldest that waits first', tags })
		.input(z.object({ state: state.optional(), kind: kind.optional(), ...pagingInput }))
		/** Without a state: those that wait to be decided. */
		.output(pageOf(listed).extend({ waiting: count })),
	get: oc.route({ method: 'GET', path: '/moderation/cases/{id}', summary: 'One case', tags }).input(one).output(detail),
	freeze: act('freeze', 'Hide the document from readers until it is decided').input(change).output(detail),
	unfreeze: act('unfreeze', 'Let readers see it again meanwhile').input(change).output(detail),
	uphold: act('uphold', 'Follow the reports')
		.input(reasoned.extend({ measure: z.enum(measures) }))
		.output(detail),
	refuse: act('refuse', 'Do not follow the reports').input(reasoned).output(detail),
	confirm: act('confirm', 'Let a decision stand that was appealed against').input(reasoned).output(detail),
	restore: act('restore', 'Take a decision back').input(reasoned).output(detail),
	drop: act('drop', 'Put a case away whose document was erased').input(change).output(detail),
};
