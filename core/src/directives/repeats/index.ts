export { type ClausePrint, isRepeat, printClause, repeatRules } from './print.ts';
