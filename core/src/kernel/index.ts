export { byTurns } from './by-turns.ts';
export { dayInChina, daysBetween, minuteInChina } from './day.ts';
export { flagInput, pageOf, pagingInput, rowsBefore } from './paging.ts';
export { Refusal, type RefusalCode, refusalCodes } from './refusal.ts';
export { safeBack } from './safe-back.ts';
export { oneLine, plainLines, severalLines, withoutInvisible } from './text.ts';
