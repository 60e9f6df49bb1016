import { auditContract } from './audit/contract.ts';
import { campaignsContract } from './campaigns/contract.ts';
import { custodyContract } from './custody/contract.ts';
import { directivesContract } from './directives/contract.ts';
import { duplicatesContract } from './duplicates/contract.ts';
import { identityContract } from './identity/contract.ts';
import { libraryContract } from './library/contract.ts';
import { moderationContract } from './moderation/contract.ts';
import { noticesContract } from './notices/contract.ts';
import { organisationContract } from './organisation/contract.ts';
import { pointsContract } from './points/contract.ts';
import { readingContract } from './reading/contract.ts';
import { searchContract } from './search/contract.ts';
import { sharingContract } from './sharing/contract.ts';

/** The one contract: the REST API, its OpenAPI document, the browser's client and server rendering are made of it. */
export const contract = {
	identity: identityContract,
	organisation: organisationContract,
	audit: auditContract,
	custody: custodyContract,
	notices: noticesContract,
	library: libraryContract,
	search: searchContract,
	duplicates: duplicatesContract,
	moderation: moderationContract,
	reading: readingContract,
	sharing: sharingContract,
	points: pointsContract,
	directives: directivesContract,
	campaigns: campaignsContract,
};
