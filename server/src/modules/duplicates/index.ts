export { findResembling, type Resembling } from './find-resembling.ts';
export { duplicateHandlers, duplicateJobs, fingerprintJob } from './jobs.ts';
export { duplicatesRouter } from './routes.ts';
export { keysAt } from './store/index.ts';
