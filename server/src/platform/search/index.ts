export type { Table } from '@lancedb/lancedb';
export { type Clause, findParts, type Hit, keyOf, type Pair, type Within } from './find.ts';
export { addRows, emptySmall, mergeInto, renewSmall, tend, untended } from './merge.ts';
export { type Row, searchable } from './rows.ts';
export { Tables } from './tables.ts';
export { IndexUnreadable } from './unreadable.ts';
export { cutWords, loadWords, rarityOf, shorterWords, termsOf } from './words.ts';
