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
	isUnderWay,
	mostPages,
	pictureWidths,
	titleSchema,
	type Visibility,
	visibilities,
} from './document.ts';
export { safeFileName, titleFromFileName } from './file-name.ts';
export { type GuardedDocument, mayManage, maySee } from './policy.ts';
export {
	categorySchema,
	conversionSchema,
	documentDetail,
	documentNumber,
	documentSorts,
	documentSummary,
	pageSchema,
	type TextBox,
	uploadResult,
} from './schemas.ts';
