export { searchJobs } from './jobs.ts';
export { searchRetention } from './retention.ts';
export { searchRouter } from './routes.ts';
export { startSearch } from './start-search.ts';
