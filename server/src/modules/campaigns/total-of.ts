import { addCounts, type Counts, noCounts } from '@pacesetter/core/campaigns';

/** Counts of many together. */
export const totalOf = (all: readonly Counts[]): Counts => all.reduce(addCounts, noCounts);
