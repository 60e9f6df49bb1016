export { addCategory } from './add-category.ts';
export { addDocument } from './add-document.ts';
export { categoriesBelow, contentToRead, summariesOf } from './for-search.ts';
export { ingestHandler } from './ingest.ts';
export { conversionChannel, indexJob, libraryJobs } from './jobs.ts';
export { listCategories } from './list-categories.ts';
export { listUploads } from './list-uploads.ts';
export { libraryRouter, libraryStreams } from './routes/index.ts';
export { neededFiles as libraryFiles, readableBy } from './store/index.ts';
