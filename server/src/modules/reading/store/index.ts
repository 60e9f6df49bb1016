export * from './favourites.ts';
export * from './folders.ts';
