export * from './effects.ts';
export * from './facts.ts';
export * from './lists.ts';
export * from './numbers.ts';
export * from './organisations.ts';
export * from './periods.ts';
export * from './reach.ts';
