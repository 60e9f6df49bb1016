export { readingRetention } from './retention.ts';
export { readingStreams } from './routes/notes.ts';
export { readingRouter } from './routes/procedures.ts';
export {
	/** @public For documents like those a reader keeps. */
	favouriteIds,
	favouritesOf,
} from './store/index.ts';
