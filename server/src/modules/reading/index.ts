export { readingRetention } from './retention.ts';
export { readingStreams } from './routes/notes.ts';
export { readingRouter } from './routes/procedures.ts';
export {
	/** @public For documents like those a reader keeps. */
	favouriteIds,
	/** @public For links that share a folder. */
	favouritesOf,
} from './store/index.ts';
