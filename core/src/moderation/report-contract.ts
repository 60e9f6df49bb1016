import { oc } from '@orpc/contract';
import { z } from 'zod';
import { pageOf, pagingInput } from '../kernel/index.ts';
import { documentNumber } from '../library/index.ts';
import { kind, one, pages, time, words } from './schemas.ts';
import { reportStandings } from './standing.ts';

const tags = ['moderation'];

const report = z.object({
	id: z.uuid(),
	kind,
	words: z.string(),
	pages,
	/** The document of the library that shows it. */
	evidence: documentNumber.nullable(),
	madeAt: time,
	/** As the reporter saw it. `open`: he may see it now. */
	document: z.object({ number: documentNumber, title: z.string(), open: z.boolean() }),
	standing: z.enum(reportStandings),
	/** Why it was decided so; null: not yet. */
	reason: z.string().nullable(),
});
export interface OwnReport extends z.infer<typeof report> {}

/** For readers: whoever sees a document may report it. Whoever uploaded it is never told who did. */
export const reportContract = {
	make: oc
		.route({ method: 'POST', path: '/documents/{number}/reports', summary: 'Report a document', tags })
		.input(
			z.object({
				number: documentNumber,
				kind,
				words,
				pages: pages.default([]),
				evidence: documentNumber.nullable().default(null),
				/** Made up by whoever asks: the same key again is the same report. */
				key: z.uuid(),
			}),
		)
		.output(one),
	state: oc
		.route({ method: 'GET', path: '/documents/{number}/report', summary: 'The own report of a document', tags })
		.input(z.object({ number: documentNumber }))
		.output(
			z.object({
				/** Whether the caller may report it now. */
				reportable: z.boolean(),
				/** His report that is to be decided; null: there is none. */
				mine: report.nullable(),
			}),
		),
	mine: oc
		.route({ method: 'GET', path: '/my/reports', summary: 'Own reports, the newest first', tags })
		.input(z.object(pagingInput))
		.output(pageOf(report)),
	withdraw: oc
		.route({ method: 'POST', path: '/my/reports/{id}/withdraw', summary: 'Take a report back', tags })
		.input(one)
		.output(report),
};
