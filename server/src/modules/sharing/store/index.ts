export * from './links.ts';
export * from './openings.ts';
