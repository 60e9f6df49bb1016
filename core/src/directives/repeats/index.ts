export { type ClausePrint, isRepeat, leastShare, printClause, repeatRules, sentencesOf } from './print.ts';
