export { campaignHandlers } from './handlers.ts';
export { campaignJobs } from './jobs.ts';
export { campaignsRouter } from './routes.ts';
