export { addCategory } from './add-category.ts';
export { addDocument } from './add-document.ts';
export { type Ingest, ingestHandler } from './ingest.ts';
export { conversionChannel, ingestJob, libraryJobs } from './jobs.ts';
export { listCategories } from './list-categories.ts';
export { libraryRouter, libraryStreams } from './routes/index.ts';
