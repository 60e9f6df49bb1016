import { confirmTransfer } from './confirm-transfer.ts';

/** The branch that takes the member says yes. @throws Refusal as confirmTransfer */
export const acceptTransfer = confirmTransfer('receiving');
