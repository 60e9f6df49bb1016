export { directiveStreams } from './events.ts';
export { directivesRouter } from './procedures.ts';
