export { type Caller, holds, requirePermission, requireSignedIn, type SignedIn } from './caller.ts';
export { maskUserName } from './masking.ts';
export { longestPassword, type PasswordWeakness, passwordWeakness, shortestPassword } from './password.ts';
export {
	isSeparate,
	type Permission,
	permissions,
	type Role,
	roleNames,
	roles,
	type SeparateRole,
	separateConflict,
	separateRoles,
} from './role.ts';
