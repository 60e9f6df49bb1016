export { burdenPaper } from './burden-paper.ts';
export { planPaper } from './plan-paper.ts';
export { reportPaper } from './report-paper.ts';
export { sheetPaper } from './sheet-paper.ts';
