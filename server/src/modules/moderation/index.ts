export { ownCases, ownReports } from './own-data.ts';
export { moderationRetention } from './retention.ts';
export { moderationRouter } from './routes.ts';
