export { directiveHandler } from './handler.ts';
export { directiveChannel, readJob as directiveJob } from './jobs.ts';
export { directiveStreams, directivesRouter } from './routes/index.ts';
export { readsWords, seenBy } from './store/index.ts';
