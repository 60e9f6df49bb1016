export { sharingRetention } from './retention.ts';
export { sharingStreams } from './routes/picture.ts';
export { sharingRouter } from './routes/procedures.ts';
export { sharedRoutes } from './routes/shared.ts';
export { sharingSealed } from './store/index.ts';
