import type { documentDetail } from '@pacesetter/core/library';

/** One of one's own documents, as the contract sends it. */
export type OwnDocument = (typeof documentDetail)['_output'];
