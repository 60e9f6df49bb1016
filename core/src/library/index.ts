export {
	type Category,
	type CountedCategory,
	checkPlacement,
	inReadingOrder,
	pathTo,
	place,
	sistersIn,
	withDescendants,
} from './category.ts';
export {
	type ConversionFailure,
	type ConversionState,
	conversionFailures,
	conversionStates,
	type DocumentState,
	documentStates,
	isRestricted,
	isUnderWay,
	mostPages,
	mostReaders,
	pictureWidths,
	type ReviewState,
	reviewStates,
	titleSchema,
	type Visibility,
	visibilities,
} from './document.ts';
export { safeFileName, titleFromFileName } from './file-name.ts';
export { checkAudience, type GuardedDocument, mayManage, mayReview, maySee } from './policy.ts';
export {
	categorySchema,
	conversionSchema,
	documentDetail,
	documentNumber,
	documentSorts,
	documentSummary,
	type NamedReaders,
	namedReaders,
	pageSchema,
	type TextBox,
	uploadResult,
	waitingVersion,
} from './schemas.ts';
