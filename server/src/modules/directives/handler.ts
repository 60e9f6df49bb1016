import { handleJob, type JobHandler } from '../../platform/jobs/index.ts';
import { readJob } from './jobs.ts';
import { giveUpReading, type ReadingWork, readDirectives } from './read-directives.ts';

/** Directives are read one after the other. */
export const directiveHandler = (work: ReadingWork): JobHandler =>
	handleJob(readJob, 1, {
		handle: ({ content }, attempt) => readDirectives(work, content, attempt),
		giveUp: ({ content }) => giveUpReading(work, content),
	});
