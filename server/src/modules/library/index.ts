export { addCategory } from './add-category.ts';
export { addDocument } from './add-document.ts';
export { replaceKept } from './add-version.ts';
export { adoptVersion, giveVersionBack } from './adopt-version.ts';
export { contentPages } from './content-pages.ts';
export { countView } from './count-view.ts';
export { categoriesBelow, categoryPaths, contentToRead, summariesOf } from './for-search.ts';
export { getPages } from './get-pages.ts';
export { holdDocument } from './hold-document.ts';
export { type ContentFollower, ingestHandler } from './ingest.ts';
export { conversionChannel, indexJob, libraryJobs } from './jobs.ts';
export { listCategories } from './list-categories.ts';
export { listUploads } from './list-uploads.ts';
export { loadEach, loadManageable, loadVisible, lockVisible } from './load.ts';
export { findPicture, openOriginal } from './read-files.ts';
export { republishDocument } from './republish-document.ts';
export { libraryRouter, libraryStreams } from './routes/index.ts';
export { countsAsDownload, sendOriginal, sendPicture } from './routes/send.ts';
export {
	addressedTo,
	authorsOf,
	countContents,
	findContents,
	findText,
	findVisible,
	isComplete,
	neededFiles as libraryFiles,
	readableBy,
	uploadersOf,
	visibleTo,
} from './store/index.ts';
export { withdrawDocument } from './withdraw-document.ts';
