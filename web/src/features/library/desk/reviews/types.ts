import type { waitingVersion } from '@pacesetter/core/library';

/** A version that waits for a reviewer, as the contract sends it. */
export type WaitingVersion = (typeof waitingVersion)['_output'];
