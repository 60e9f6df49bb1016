export { chainState } from './chain.ts';
export { type ActCount, actsAbout, actsBy, countActs } from './count.ts';
export { type Entry, type Trace, writeEntry } from './entry.ts';
export { retireEntries } from './retire.ts';
export { sealEntries, startSealer } from './seal.ts';
export { verifyChain } from './verify.ts';
