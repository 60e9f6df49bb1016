import { auditRouter } from './modules/audit/index.ts';
import { campaignJobs, campaignsRouter } from './modules/campaigns/index.ts';
import { custodyJobs, custodyRouter, type Kept } from './modules/custody/index.ts';
import { directiveJob, directiveJobs, directivesRouter } from './modules/directives/index.ts';
import { duplicateJobs, duplicatesRouter, fingerprintJob } from './modules/duplicates/index.ts';
import { identityRetention, identityRouter, identitySealed } from './modules/identity/index.ts';
import { type ContentFollower, libraryFiles, libraryJobs, libraryRouter } from './modules/library/index.ts';
import { moderationRetention, moderationRouter, ownCases, ownReports } from './modules/moderation/index.ts';
import { noticesRetention, noticesRouter, ownNotices } from './modules/notices/index.ts';
import {
	organisationRetention,
	organisationRouter,
	organisationSealed,
	type PersonalPart,
	rosterFiles,
	rosterJob,
} from './modules/organisation/index.ts';
import { allowanceJob, pointsRetention, pointsRouter } from './modules/points/index.ts';
import { readingRetention, readingRouter } from './modules/reading/index.ts';
import { searchJobs, searchRetention, searchRouter } from './modules/search/index.ts';
import { sharingRetention, sharingRouter, sharingSealed } from './modules/sharing/index.ts';
import { type FileOwner, fileJobs } from './platform/files/index.ts';
import type { JobDefinition } from './platform/jobs/index.ts';

/** A sealed column that is missing here keeps its old key for ever; what is missing in retention is never removed. */
export const kept: Kept = {
	sealed: [...identitySealed, ...organisationSealed, ...sharingSealed],
	retention: [
		...identityRetention,
		...organisationRetention,
		...noticesRetention,
		...searchRetention,
		...moderationRetention,
		...readingRetention,
		...sharingRetention,
		...pointsRetention,
	],
};

/** What an account's owner is given with everything else that is held about him. */
const personalParts: readonly PersonalPart[] = [ownNotices, ownReports, ownCases];

/** Every procedure of the contract. */
export const router = {
	identity: identityRouter,
	organisation: organisationRouter(personalParts),
	audit: auditRouter,
	custody: custodyRouter(kept),
	notices: noticesRouter,
	library: libraryRouter,
	search: searchRouter,
	duplicates: duplicatesRouter,
	moderation: moderationRouter,
	reading: readingRouter,
	sharing: sharingRouter,
	points: pointsRouter,
	directives: directivesRouter,
	campaigns: campaignsRouter,
};

/** Every kind of job. */
export const jobs: readonly JobDefinition[] = [
	...fileJobs,
	...custodyJobs,
	rosterJob,
	...libraryJobs,
	...searchJobs,
	...duplicateJobs,
	allowanceJob,
	...directiveJobs,
	...campaignJobs,
];

/** What follows once a content's text is complete. */
export const contentFollowers: readonly ContentFollower[] = [fingerprintJob, directiveJob];

/** Whoever keeps files. What is missing here loses them. */
export const fileOwners: readonly FileOwner[] = [libraryFiles, rosterFiles];
