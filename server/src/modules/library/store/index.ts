export * from './categories.ts';
export * from './counts.ts';
export * from './documents.ts';
export * from './files.ts';
export * from './lists.ts';
export * from './pages.ts';
export * from './renditions.ts';
