export { ownNotices } from './own-notices.ts';
export { noticesRetention } from './retention.ts';
export { noticesRouter } from './routes.ts';
export {
	/** @public For every act that somebody else is to hear of. */
	tell,
} from './tell.ts';
