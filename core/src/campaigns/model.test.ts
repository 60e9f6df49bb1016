import { describe, expect, test } from 'vitest';
import { mayAnswerFrom, modelFault, modelStates, shownModelState } from './model.ts';

const own = { organisationId: 7, acts: 2, action: { kind: 'optional', localId: 7, filed: true } } as const;

describe('an action put forward as a model', () => {
	test('is an optional one of the organisation itself, for which something was done', () => {
		expect(modelFault(own)).toBeNull();
		expect(modelFault({ ...own, acts: 0 })).toBe('no_acts');
		expect(modelFault({ ...own, action: { ...own.action, kind: 'optional', localId: null } })).toBe('not_own');
		expect(modelFault({ ...own, action: { ...own.action, kind: 'optional', localId: 8 } })).toBe('not_own');
		expect(modelFault({ ...own, action: { ...own.action, kind: 'mandatory', localId: 7 } })).toBe('not_own');
	});

	test('was filed with the level above before', () => {
		const unfiled = { ...own, action: { ...own.action, filed: false } };
		expect(modelFault(unfiled)).toBe('not_filed');
		expect(modelFault({ ...unfiled, acts: 0 })).toBe('not_filed');
	});

	test('stands for as long as something that was done is left', () => {
		expect(modelStates.map((state) => shownModelState(state, 1))).toEqual(modelStates);
		expect(modelStates.map((state) => shownModelState(state, 0))).toEqual(['asked', 'lapsed', 'refused', 'withdrawn']);
	});

	test('can be answered, and answered otherwise, until it is taken back', () => {
		expect(modelStates.filter(mayAnswerFrom)).toEqual(['asked', 'recommended', 'refused']);
	});
});
