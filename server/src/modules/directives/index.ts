export { directiveHandlers } from './handler.ts';
export { directiveChannel, directiveJobs, readJob as directiveJob } from './jobs.ts';
export { directiveStreams, directivesRouter } from './routes/index.ts';
export { clauseBefore, type Repeated, readsWords, seenBy, timesBefore } from './store/index.ts';
export { toldBelow } from './told-below.ts';
export { requireCleanDesk } from './what-is-left.ts';
