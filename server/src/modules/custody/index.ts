export { custodyHandlers, custodyJobs } from './jobs.ts';
export type { Kept } from './kept.ts';
export { custodyRouter } from './routes.ts';
