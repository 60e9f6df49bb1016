export { carryIds } from './outline/carry.ts';
export { type Outline, type OutlineNode, readOutline } from './outline/read.ts';
export {
	type DirectiveNumber,
	type DirectiveState,
	directiveStates,
	documentForms,
	hoursBetween,
	type ReadingState,
	type Registration,
	readingStates,
	registeredState,
	registration,
	writtenNumber,
} from './registration.ts';
export type { ParagraphHint, SourceText, Span } from './source.ts';
