export * from './entries.ts';
export * from './hits.ts';
export * from './keywords.ts';
export * from './opened.ts';
export * from './organisations.ts';
export * from './state.ts';
export * from './words.ts';
