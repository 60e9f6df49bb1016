export * from './cases.ts';
export * from './reports.ts';
