export { addCategory } from './add-category.ts';
export { addDocument } from './add-document.ts';
export { ingestHandler } from './ingest.ts';
export { conversionChannel, libraryJobs } from './jobs.ts';
export { listCategories } from './list-categories.ts';
export { listUploads } from './list-uploads.ts';
export { libraryRouter, libraryStreams } from './routes/index.ts';
export { neededFiles as libraryFiles } from './store/index.ts';
