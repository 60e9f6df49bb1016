import { handleJob, type JobHandler } from '../../platform/jobs/index.ts';
import { printJob, readJob } from './jobs.ts';
import { printMissing } from './print-clauses.ts';
import { giveUpReading, type ReadingWork, readDirectives } from './read-directives.ts';

/** Directives are read one after the other. */
export const directiveHandlers = (work: ReadingWork): readonly JobHandler[] => [
	handleJob(readJob, 1, {
		handle: ({ content }, attempt) => readDirectives(work, content, attempt),
		giveUp: ({ content }) => giveUpReading(work, content),
	}),
	handleJob(printJob, 1, {
		handle: (_data, { signal }) => printMissing(work.db, signal),
		giveUp: async () => undefined,
	}),
];
