export * from './cases.ts';
export * from './personal.ts';
export * from './reports.ts';
