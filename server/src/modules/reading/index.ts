export { readingRetention } from './retention.ts';
export { readingRouter } from './routes.ts';
export {
	/** @public For documents like those a reader keeps. */
	favouriteIds,
	/** @public For links that share a folder. */
	favouritesOf,
} from './store/index.ts';
