import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../platform/http/index.ts';
import { countUnread, listNotices } from './list-notices.ts';
import { readAllNotices, readNotice, unreadNotice } from './mark-notices.ts';

const procedures = implement(contract.notices).$context<Request>().use(answerRefusals);
const { notice } = procedures;

export const noticesRouter = procedures.router({
	notice: {
		list: notice.list.handler(handle(listNotices)),
		count: notice.count.handler(handle(countUnread)),
		read: notice.read.handler(handle(readNotice)),
		unread: notice.unread.handler(handle(unreadNotice)),
		readAll: notice.readAll.handler(handle(readAllNotices)),
	},
});
