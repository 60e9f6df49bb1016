export { bareHeadingsOf } from './bare-headings.ts';
export { directiveHandlers } from './handler.ts';
export { directiveChannel, directiveJobs, readJob as directiveJob } from './jobs.ts';
export { directiveStreams, directivesRouter } from './routes/index.ts';
export { clauseBefore, type Repeated, readsWords, seenBy, timesBefore } from './store/index.ts';
export { requireCleanDesk } from './what-is-left.ts';
