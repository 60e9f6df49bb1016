import { confirmTransfer } from './confirm-transfer.ts';

/** The branch that gives the member says yes. @throws Refusal as confirmTransfer */
export const releaseTransfer = confirmTransfer('giving');
