export {
	defineJob,
	handleJob,
	type JobDefinition,
	type JobHandler,
	JobRegistryError,
	type Try,
} from './definition.ts';
export { type Enqueue, enqueueWith, startQueue } from './queue.ts';
export { countJobs } from './store.ts';
export { work } from './work.ts';
