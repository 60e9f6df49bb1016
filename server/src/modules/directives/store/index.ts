export * from './directives.ts';
export * from './draft.ts';
export * from './limits.ts';
export * from './names.ts';
export * from './prints.ts';
export * from './reading.ts';
export * from './seen.ts';
export * from './steps.ts';
