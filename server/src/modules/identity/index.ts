export { type Auth, createAuth } from './auth.ts';
export { authenticate } from './authenticate.ts';
export { type FirstSignIn, makeFirstAdministrator } from './first-administrator.ts';
export { identityRetention } from './retention.ts';
export { identityRouter } from './routes/procedures.ts';
export { signedDevice, signInRoutes } from './routes/sign-in.ts';
export { findAccount, findAccountByName, identitySealed } from './store/index.ts';
