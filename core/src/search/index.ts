export { countable } from './countable.ts';
export { type Folded, fold, tidy } from './fold.ts';
export type { Phrase } from './forms.ts';
export { headingsOf } from './headings.ts';
export { holds, lightRuns, lightUp, type Needle, type Range, type Snippet, snippetOf } from './light.ts';
export { asksForNothing, parseQuery, type Query } from './query.ts';
export { relatedDocument, relatedResult, searchResult, searchSorts } from './schemas.ts';
export { charactersOf, isWestern, pairsOf, runsOf } from './tokens.ts';
