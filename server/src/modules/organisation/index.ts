export { addMember } from './add-member.ts';
export { addUnit } from './add-unit.ts';
export { appoint } from './appoint.ts';
export { createOrganisation } from './create-organisation.ts';
export { createPost } from './create-post.ts';
export { listPublishers } from './list-publishers.ts';
export { listTree } from './list-tree.ts';
export { loadPermitted, recordCapacity } from './load.ts';
export type { PersonalPart } from './personal-part.ts';
export { organisationRetention } from './retention.ts';
export { rosterHandler } from './rosters/handler.ts';
export { rosterJob } from './rosters/jobs.ts';
export { organisationStreams } from './routes/rosters.ts';
export { organisationRouter } from './routes.ts';
export { standingOf } from './standing-of.ts';
export {
	findPermissions,
	inReach,
	knownPersons,
	mayPublishFor,
	neededRosters as rosterFiles,
	organisationSealed,
	reach,
	reachesWhole,
} from './store/index.ts';
export { nameOf, type OrganisationName } from './store/names.ts';
