export { type Auth, createAuth } from './auth.ts';
export { authenticate } from './authenticate.ts';
export { type FirstSignIn, makeFirstAdministrator } from './first-administrator.ts';
export { type Oidc, openOidc } from './oidc.ts';
export { identityRetention } from './retention.ts';
export { signedDevice } from './routes/entering.ts';
export { identityRouter } from './routes/procedures.ts';
export { signInRoutes } from './routes/sign-in.ts';
export { findAccount, findAccountByName, forgetPerson, forgetRecoveryCodes, identitySealed } from './store/index.ts';
