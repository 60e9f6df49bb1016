export { readingRetention } from './retention.ts';
export { readingStreams } from './routes/notes.ts';
export { readingRouter } from './routes/procedures.ts';
export { favouritesOf, type SharedFolder } from './store/index.ts';
