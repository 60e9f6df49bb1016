export { asTyped, countable } from './countable.ts';
export { type Folded, fold, tidy } from './fold.ts';
export { headingsOf } from './headings.ts';
export { countPlaces, holds, lightRuns, lightUp, type Needle, type Range, type Snippet, snippetOf } from './light.ts';
export { asksForNothing, parseQuery, type Query } from './query.ts';
export { relatedDocument, relatedResult, searchResult, searchSorts } from './schemas.ts';
export type { Phrase } from './take-numbers.ts';
export { charactersOf, isWestern, pairsOf, runsOf } from './tokens.ts';
