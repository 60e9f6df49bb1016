export { type Auth, createAuth } from './auth.ts';
export { authenticate } from './authenticate.ts';
export { counterFor, type Source } from './count-failures.ts';
export { type FirstSignIn, makeFirstAdministrator } from './first-administrator.ts';
export { type Oidc, openOidc } from './oidc.ts';
export { newToken, tokenHash } from './one-time.ts';
export { hashPassword, verifyPassword } from './password.ts';
export { identityRetention } from './retention.ts';
export { deviceCookie, signedDevice } from './routes/entering.ts';
export { identityRouter } from './routes/procedures.ts';
export { signInRoutes } from './routes/sign-in.ts';
export {
	findAccount,
	findAccountByName,
	forgetPerson,
	forgetRecoveryCodes,
	identitySealed,
	passwordChangedAt,
} from './store/index.ts';
