export { nationalOrgans } from '../words/national-organs.ts';
export { rewriting } from '../words/rewriting.ts';
export { shapes } from '../words/shapes.ts';
export { swaps } from '../words/swaps.ts';
export { contextOf } from './context.ts';
export { type Finding, type FindingKind, findingKinds } from './finding.ts';
export { even, isHan } from './language/even.ts';
export { type Language, loadLanguage } from './language/language.ts';
export { fewest, levelOf } from './language/levels.ts';
export { cellsOf, openPacked, type Packed } from './language/packed.ts';
export { oddsOf, type Weights } from './language/weights.ts';
export { keyOf, type PairTable, type SwapPair } from './pairs.ts';
export { plainOf, settled } from './plain.ts';
export { type Known, proofread } from './proofread.ts';
export { alikeOf } from './slips/alike.ts';
export { type Evidence, evidenceOf, timesIn } from './slips/evidence.ts';
export { type Ground, groundOf } from './slips/ground.ts';
export { type Family, families, familyOf, type SlipKind, slipKinds } from './slips/kinds.ts';
export { type Suspect, suspectsAt } from './slips/suspects.ts';
export type { Swap, SwapEvidence } from './synonyms/evidence.ts';
export {
	type Meant,
	type Standing,
	type Synonyms,
	type SynonymTable,
	standingIn,
	synonymsOf,
} from './synonyms/places.ts';
export { alone, type TogetherEvidence, together, type Weighed } from './synonyms/weigh.ts';
export type { Why, WhyCode } from './why.ts';
