import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../../platform/http/index.ts';
import { getChain } from '../get-chain.ts';
import { listEntries } from '../list-entries.ts';

const procedures = implement(contract.audit).$context<Request>().use(answerRefusals);

export const auditRouter = procedures.router({
	entry: { list: procedures.entry.list.handler(handle(listEntries)) },
	chain: { state: procedures.chain.state.handler(handle(getChain)) },
});
