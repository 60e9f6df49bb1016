export * from './favourites.ts';
export * from './folders.ts';
export * from './liked.ts';
export * from './note-changes.ts';
export * from './notes.ts';
export * from './own.ts';
export * from './positions.ts';
