import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../../platform/http/index.ts';
import { listPublishers } from '../../organisation/index.ts';
import { addCategory } from '../add-category.ts';
import { approveVersion } from '../approve-version.ts';
import { countReading } from '../count-reading.ts';
import { approveRenaming, reopenRenaming, returnRenaming } from '../decide-renaming.ts';
import { editCategory } from '../edit-category.ts';
import { editDocument } from '../edit-document.ts';
import { eraseDocument } from '../erase-document.ts';
import { getDocument } from '../get-document.ts';
import { getPages } from '../get-pages.ts';
import { listCategories } from '../list-categories.ts';
import { listDocuments } from '../list-documents.ts';
import { listReaders } from '../list-readers.ts';
import { listRecycled } from '../list-recycled.ts';
import { listRenamings } from '../list-renamings.ts';
import { listUploads } from '../list-uploads.ts';
import { getWaiting, listWaiting } from '../list-waiting.ts';
import { recycleDocument } from '../recycle-document.ts';
import { removeCategory } from '../remove-category.ts';
import { reopenReview } from '../reopen-review.ts';
import { republishDocument } from '../republish-document.ts';
import { restoreDocument } from '../restore-document.ts';
import { retryConversion } from '../retry-conversion.ts';
import { returnVersion } from '../return-version.ts';
import { withdrawDocument } from '../withdraw-document.ts';

const procedures = implement(contract.library).$context<Request>().use(answerRefusals);
const { document, category, review, renaming } = procedures;

export const libraryRouter = procedures.router({
	document: {
		list: document.list.handler(handle(listDocuments)),
		mine: document.mine.handler(handle(listUploads)),
		recycled: document.recycled.handler(handle(listRecycled)),
		get: document.get.handler(handle(getDocument)),
		pages: document.pages.handler(handle(getPages)),
		countView: document.countView.handler(handle(countReading)),
		readers: document.readers.handler(handle(listReaders)),
		places: document.places.handler(handle(listPublishers)),
		edit: document.edit.handler(handle(editDocument)),
		withdraw: document.withdraw.handler(handle(withdrawDocument)),
		republish: document.republish.handler(handle(republishDocument)),
		retry: document.retry.handler(handle(retryConversion)),
		recycle: document.recycle.handler(handle(recycleDocument)),
		restore: document.restore.handler(handle(restoreDocument)),
		erase: document.erase.handler(handle(eraseDocument)),
	},
	category: {
		list: category.list.handler(handle(listCategories)),
		add: category.add.handler(handle(addCategory)),
		edit: category.edit.handler(handle(editCategory)),
		remove: category.remove.handler(handle(removeCategory)),
	},
	review: {
		list: review.list.handler(handle(listWaiting)),
		get: review.get.handler(handle(getWaiting)),
		approve: review.approve.handler(handle(approveVersion)),
		return: review.return.handler(handle(returnVersion)),
		reopen: review.reopen.handler(handle(reopenReview)),
	},
	renaming: {
		list: renaming.list.handler(handle(listRenamings)),
		approve: renaming.approve.handler(handle(approveRenaming)),
		return: renaming.return.handler(handle(returnRenaming)),
		reopen: renaming.reopen.handler(handle(reopenRenaming)),
	},
});
