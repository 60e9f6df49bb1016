export { swaps } from '../words/swaps.ts';
export { contextOf } from './context.ts';
export { type Finding, type FindingKind, findingKinds } from './finding.ts';
export { plainOf, settled } from './plain.ts';
export { type Known, proofread } from './proofread.ts';
export type { Why, WhyCode } from './why.ts';
