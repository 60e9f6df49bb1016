import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../platform/http/index.ts';
import type { Kept } from './kept.ts';
import { listKeys } from './list-keys.ts';
import { countRetention, listPeriods, runRetention, setPeriod } from './retention.ts';
import { rotateKeys } from './rotate-keys.ts';

const procedures = implement(contract.custody).$context<Request>().use(answerRefusals);

export const custodyRouter = (kept: Kept) =>
	procedures.router({
		key: {
			list: procedures.key.list.handler(handle(listKeys(kept))),
			rotate: procedures.key.rotate.handler(handle(rotateKeys(kept))),
		},
		retention: {
			list: procedures.retention.list.handler(handle(listPeriods(kept))),
			set: procedures.retention.set.handler(handle(setPeriod(kept))),
			run: procedures.retention.run.handler(handle(runRetention)),
			count: procedures.retention.count.handler(handle(countRetention)),
		},
	});
