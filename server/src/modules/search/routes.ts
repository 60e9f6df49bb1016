import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../platform/http/index.ts';
import { countOpening } from './count-opening.ts';
import { findDocuments } from './find-documents.ts';
import { findInside } from './find-inside.ts';
import { findRelated } from './find-related.ts';
import { getIndexState, requestRebuild } from './index-state.ts';
import { suggest } from './suggest.ts';

const procedures = implement(contract.search).$context<Request>().use(answerRefusals);
const { document, index } = procedures;

export const searchRouter = procedures.router({
	document: {
		find: document.find.handler(handle(findDocuments)),
		inside: document.inside.handler(handle(findInside)),
		related: document.related.handler(handle(findRelated)),
		countOpening: document.countOpening.handler(handle(countOpening)),
		suggest: document.suggest.handler(handle(suggest)),
	},
	index: {
		state: index.state.handler(handle(getIndexState)),
		rebuild: index.rebuild.handler(handle(requestRebuild)),
	},
});
