export { type ClausePrint, isRepeat, leastShare, printClause, repeatRules } from './print.ts';
