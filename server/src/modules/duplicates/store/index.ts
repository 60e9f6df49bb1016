export * from './candidates.ts';
export * from './decisions.ts';
export * from './fingerprints.ts';
