export { dueBefore, periodsOf } from './periods.ts';
export { beforeOf, byIndex, type RetentionRule, type Step } from './rule.ts';
export { countDue, removeDue } from './run.ts';
export { countedDue, keepPeriod } from './store.ts';
