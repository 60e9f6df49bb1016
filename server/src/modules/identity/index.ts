export { type Auth, createAuth } from './auth.ts';
export { authenticate } from './authenticate.ts';
export { type FirstSignIn, makeFirstAdministrator } from './first-administrator.ts';
export { identityRouter } from './routes.ts';
export { signIn, signOut } from './sign-in.ts';
export { findAccountByName } from './store.ts';
