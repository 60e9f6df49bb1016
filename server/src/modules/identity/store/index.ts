export * from './accounts.ts';
export * from './failures.ts';
export * from './links.ts';
export * from './listing.ts';
export * from './passwords.ts';
export * from './roles.ts';
export * from './second-factor.ts';
export * from './sessions.ts';
