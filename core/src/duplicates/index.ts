export { clausesOf } from './clauses.ts';
export { compare, type Shares } from './compare.ts';
export type { OpenResemblances } from './contract.ts';
export { type Decision, decisions, type RowKind, rowKinds } from './decision.ts';
export { densities, type Fingerprint, fingerprint, rules, type Sample, thin } from './fingerprint.ts';
export { fold } from './fold.ts';
export { type Resemblance, resemblanceOf, resemblances, thresholds } from './kind.ts';
export { normalise } from './normalise.ts';
export { sameWork } from './title.ts';
