import { describe, expect, test } from 'vitest';
import { mayAnswerFrom, modelFault, modelStates } from './model.ts';

const own = { organisationId: 7, acts: 2, action: { kind: 'optional', localId: 7 } } as const;

describe('an action put forward as a model', () => {
	test('is an optional one of the organisation itself, for which something was done', () => {
		expect(modelFault(own)).toBeNull();
		expect(modelFault({ ...own, acts: 0 })).toBe('no_acts');
		expect(modelFault({ ...own, action: { kind: 'optional', localId: null } })).toBe('not_own');
		expect(modelFault({ ...own, action: { kind: 'optional', localId: 8 } })).toBe('not_own');
		expect(modelFault({ ...own, action: { kind: 'mandatory', localId: 7 } })).toBe('not_own');
	});

	test('can be answered, and answered otherwise, until it is taken back', () => {
		expect(modelStates.filter(mayAnswerFrom)).toEqual(['asked', 'recommended', 'refused']);
	});
});
