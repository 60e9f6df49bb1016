export * from './accounts.ts';
export * from './failures.ts';
export * from './links.ts';
export * from './listing.ts';
export * from './passwords.ts';
export * from './sessions.ts';
