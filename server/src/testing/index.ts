export {
	buildAccount,
	buildCategory,
	buildDocument,
	buildFile,
	buildRendition,
	testPassword,
	unique,
} from './build.ts';
export { sourceUrl, startChild } from './child.ts';
export { connectTest, createEmptyDatabase, createTestDatabase } from './database.ts';
export { temporaryFolder } from './folder.ts';
export { createTestProduct, type TestProduct } from './product.ts';
export { signInAs, trySignIn } from './sign-in.ts';
export { TextConverter } from './text-converter.ts';
export { multipart, uploadOf } from './upload.ts';
