export { carryIds, knownOf } from './outline/carry.ts';
export { type Outline, type OutlineNode, readOutline } from './outline/read.ts';
export type { ParagraphHint, SourceText, Span } from './source.ts';
