export { directiveHandlers } from './handler.ts';
export { directiveChannel, directiveJobs, readJob as directiveJob } from './jobs.ts';
export { type Repeated, repeatedBefore } from './repeated-before.ts';
export { directiveStreams, directivesRouter } from './routes/index.ts';
export { readsWords, seenBy } from './store/index.ts';
