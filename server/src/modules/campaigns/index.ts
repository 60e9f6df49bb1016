export { campaignHandlers } from './handlers.ts';
export { campaignJobs } from './jobs.ts';
export { campaignStreams } from './routes/papers.ts';
export { campaignsRouter } from './routes.ts';
