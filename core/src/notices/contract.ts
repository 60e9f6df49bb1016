import { oc } from '@orpc/contract';
import { z } from 'zod';
import { flagInput, pageOf, pagingInput } from '../kernel/index.ts';
import { noticeNames } from './kind.ts';

const tags = ['notices'];
const one = z.object({ id: z.uuid() });
const count = z.number().int();

const notice = z.object({
	id: z.uuid(),
	kind: z.enum(noticeNames),
	parameters: z.record(z.string(), z.union([z.string(), z.number()])),
	/** The page where one goes on. */
	link: z.string(),
	toldAt: z.iso.datetime(),
	/** Null: not yet. */
	readAt: z.iso.datetime().nullable(),
});
export interface Notice extends z.infer<typeof notice> {}

export const noticesContract = {
	notice: {
		list: oc
			.route({ method: 'GET', path: '/my/notices', summary: 'What the caller was told, the newest first', tags })
			.input(z.object({ unread: flagInput, ...pagingInput }))
			.output(pageOf(notice).extend({ unread: count })),
		count: oc
			.route({ method: 'GET', path: '/my/notices/unread', summary: 'How much of it is unread', tags })
			.output(z.object({ unread: count })),
		read: oc
			.route({ method: 'POST', path: '/my/notices/{id}/read', summary: 'Mark one as read', tags })
			.input(one)
			.output(notice),
		unread: oc
			.route({ method: 'POST', path: '/my/notices/{id}/unread', summary: 'Mark one as unread', tags })
			.input(one)
			.output(notice),
		readAll: oc
			.route({ method: 'POST', path: '/my/notices/read', summary: 'Mark as read what was told up to one', tags })
			/** `upTo`: the newest that was seen; what came after it stays unread. */
			.input(z.object({ upTo: z.uuid() }))
			.output(z.object({ unread: count })),
	},
};
