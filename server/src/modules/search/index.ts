export { searchJobs } from './jobs.ts';
export { likeDocuments } from './like-documents.ts';
export { searchRetention } from './retention.ts';
export { searchRouter } from './routes.ts';
export { startSearch } from './start-search.ts';
export { readableNumbered } from './store/index.ts';
