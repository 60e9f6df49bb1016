export { type Caller, requireAdministrator, requireSignedIn, type SignedIn } from './caller.ts';
export { maskUserName } from './masking.ts';
export { longestPassword, type PasswordWeakness, passwordWeakness, shortestPassword } from './password.ts';
