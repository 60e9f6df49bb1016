export { auditRouter } from './routes/procedures.ts';
export { auditStreams } from './routes/streams.ts';
