export { campaignHandlers } from './handlers.ts';
export { campaignJobs } from './jobs.ts';
export { calendarRoutes } from './routes/calendar.ts';
export { campaignStreams } from './routes/papers.ts';
export { campaignsRouter } from './routes.ts';
