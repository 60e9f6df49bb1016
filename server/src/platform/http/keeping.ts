import type { Caller } from '@pacesetter/core/identity';

/**
 * How a browser may keep what was told: what somebody reads who is signed in may be for him alone, and is not to be had again by
 * going back, once he has left, from a machine that others use as well.
 */
export const keeping = (caller: Caller): string => (caller ? 'private, no-store' : 'private, no-cache');
