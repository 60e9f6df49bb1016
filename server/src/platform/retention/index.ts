export { dueBefore, periodsOf } from './periods.ts';
export { beforeOf, type RetentionRule } from './rule.ts';
export { removeDue } from './run.ts';
export { keepPeriod } from './store.ts';
