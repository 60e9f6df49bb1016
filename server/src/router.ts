import { auditRouter } from './modules/audit/index.ts';
import { identityRouter } from './modules/identity/index.ts';
import { libraryFiles, libraryJobs, libraryRouter } from './modules/library/index.ts';
import { organisationRouter } from './modules/organisation/index.ts';
import { type FileOwner, fileJobs } from './platform/files/index.ts';
import type { JobDefinition } from './platform/jobs/index.ts';

/** Every procedure of the contract. */
export const router = {
	identity: identityRouter,
	organisation: organisationRouter,
	audit: auditRouter,
	library: libraryRouter,
};

/** Every kind of job. */
export const jobs: readonly JobDefinition[] = [...fileJobs, ...libraryJobs];

/** Whoever keeps files. What is missing here loses them. */
export const fileOwners: readonly FileOwner[] = [libraryFiles];
