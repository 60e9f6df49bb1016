export {
	type DirectiveNumber,
	type DirectiveState,
	directiveStates,
	documentForms,
	hoursBetween,
	numberSchema,
	type ReadingState,
	type Registration,
	readingStates,
	registeredState,
	registration,
	writtenNumber,
} from './registration.ts';
