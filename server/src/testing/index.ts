export {
	buildAccount,
	buildCategory,
	buildDocument,
	buildPerson,
	buildRendition,
	testPassword,
	unique,
} from './build.ts';
export { connectTest, createTestDatabase } from './database.ts';
export { buildFounder, buildHolder, buildOrganisation } from './organisation.ts';
export { createTestProduct } from './product.ts';
export { otherRoutes, proceduresOf } from './routes.ts';
export { signInAs, trySignIn } from './sign-in.ts';
export { TextConverter } from './text-converter.ts';
export { multipart, uploadOf } from './upload.ts';
