import { grantContract } from './grant-contract.ts';
import { memberContract } from './member-contract.ts';
import { personalContract } from './personal-contract.ts';
import { postContract } from './post-contract.ts';
import { rosterContract } from './roster/contract.ts';
import { unitContract } from './unit-contract.ts';

/** The people of the tree: rosters, transfers, posts, units without organisation, rights. */
export const peopleContract = {
	...memberContract,
	person: { ...memberContract.person, ...personalContract },
	...postContract,
	...unitContract,
	...grantContract,
	...rosterContract,
};
