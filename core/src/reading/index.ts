export { type Anchor, anchorAt, longestQuote, packed, wholePage, wordsOn } from './anchor.ts';
export { carry, type Standing } from './carry.ts';
export type { Favourite, Folder } from './contract.ts';
export { checkFolder, longestFolderName } from './folder.ts';
export { checkRoom, longestNote, type NoteColour, noteColours, noteStanding } from './note.ts';
export { type Note, type NoteFilter, noteFilter, type OwnNote } from './note-contract.ts';
export type { OwnReading } from './own-contract.ts';
export { mostPositions } from './position.ts';
export type { Position } from './position-contract.ts';
