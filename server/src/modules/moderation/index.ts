export { moderationRetention } from './retention.ts';
export { moderationRouter } from './routes.ts';
