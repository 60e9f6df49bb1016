import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../../platform/http/index.ts';
import { getLink, listLinks, listSharedFolders } from '../list-links.ts';
import { getSharedPages, lookAtLink } from '../look-at-link.ts';
import { makeFolderLink, makeLink } from '../make-link.ts';
import { restoreLink, revokeLink } from '../revoke-link.ts';

const procedures = implement(contract.sharing).$context<Request>().use(answerRefusals);
const { link, shared } = procedures;

export const sharingRouter = procedures.router({
	link: {
		list: link.list.handler(handle(listLinks)),
		folders: link.folders.handler(handle(listSharedFolders)),
		get: link.get.handler(handle(getLink)),
		make: link.make.handler(handle(makeLink)),
		makeOfFolder: link.makeOfFolder.handler(handle(makeFolderLink)),
		revoke: link.revoke.handler(handle(revokeLink)),
		restore: link.restore.handler(handle(restoreLink)),
	},
	shared: {
		look: shared.look.handler(handle(lookAtLink)),
		pages: shared.pages.handler(handle(getSharedPages)),
	},
});
