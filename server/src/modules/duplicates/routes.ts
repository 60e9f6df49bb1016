import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../platform/http/index.ts';
import { compareDocuments } from './compare-documents.ts';
import { countUndecided } from './count-undecided.ts';
import { decideResemblance, takeDecisionBack } from './decide-resemblance.ts';
import { listResemblances } from './list-resemblances.ts';
import { fingerprintState, rebuildFingerprints } from './rebuild-fingerprints.ts';

const procedures = implement(contract.duplicates).$context<Request>().use(answerRefusals);
const { resemblance, fingerprint } = procedures;

export const duplicatesRouter = procedures.router({
	resemblance: {
		list: resemblance.list.handler(handle(listResemblances)),
		get: resemblance.get.handler(handle(compareDocuments)),
		decide: resemblance.decide.handler(handle(decideResemblance)),
		takeBack: resemblance.takeBack.handler(handle(takeDecisionBack)),
		open: resemblance.open.handler(handle(countUndecided)),
	},
	fingerprint: {
		state: fingerprint.state.handler(handle(fingerprintState)),
		rebuild: fingerprint.rebuild.handler(handle(rebuildFingerprints)),
	},
});
