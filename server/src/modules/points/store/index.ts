export * from './accounts.ts';
export * from './forgetting.ts';
export * from './issues.ts';
export * from './proof.ts';
export * from './statement.ts';
export * from './transfers.ts';
