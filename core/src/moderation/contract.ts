import { caseContract } from './case-contract.ts';
import { ownCaseContract } from './own-contract.ts';
import { reportContract } from './report-contract.ts';

export const moderationContract = { report: reportContract, case: caseContract, own: ownCaseContract };
