export { metadataPrefix, type OaiError, type OaiRequest, type Parsed, parseOai } from './arguments.ts';
export { allSets, categoriesIn, setOf } from './set.ts';
export { type ListWish, writeToken } from './token.ts';
