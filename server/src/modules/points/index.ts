export { allowanceJob, pointsHandler } from './jobs.ts';
export { pointsRetention } from './retention.ts';
export { pointsRouter } from './routes/procedures.ts';
export { pointsStreams } from './routes/statement.ts';
