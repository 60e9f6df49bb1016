import { implement } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import { answerRefusals, handle, type Request } from '../../platform/http/index.ts';
import { abolishOrganisation } from './abolish-organisation.ts';
import { createOrganisation } from './create-organisation.ts';
import { getHistory } from './get-history.ts';
import { getOrganisation } from './get-organisation.ts';
import { getPast } from './get-past.ts';
import { listOrganisations } from './list-organisations.ts';
import { listTree } from './list-tree.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import { moveOrganisation } from './move-organisation.ts';
import type { PersonalPart } from './personal-part.ts';
import { renameOrganisation } from './rename-organisation.ts';
import { restoreOrganisation } from './restore-organisation.ts';
import { peopleRoutes } from './routes/people.ts';
import { rosterRoutes } from './routes/rosters.ts';
import { splitOrganisation } from './split-organisation.ts';

const procedures = implement(contract.organisation).$context<Request>().use(answerRefusals);
const { organisation, change } = procedures;

/** `parts`: what other domains keep of an account, given out with what is held about its owner. */
export const organisationRouter = (parts: readonly PersonalPart[]) =>
	procedures.router({
		organisation: {
			tree: organisation.tree.handler(handle(listTree)),
			list: organisation.list.handler(handle(listOrganisations)),
			get: organisation.get.handler(handle(getOrganisation)),
			history: organisation.history.handler(handle(getHistory)),
			past: organisation.past.handler(handle(getPast)),
		},
		change: {
			create: change.create.handler(handle(createOrganisation)),
			rename: change.rename.handler(handle(renameOrganisation)),
			move: change.move.handler(handle(moveOrganisation)),
			merge: change.merge.handler(handle(mergeOrganisations)),
			split: change.split.handler(handle(splitOrganisation)),
			abolish: change.abolish.handler(handle(abolishOrganisation)),
			restore: change.restore.handler(handle(restoreOrganisation)),
		},
		...peopleRoutes(parts),
		...rosterRoutes,
	});
