import { expect, it } from 'vitest';
import { countsOf } from './vitest.ts';

it('counts a file that could not be loaded as one failed test', () => {
	const report = {
		numPassedTests: 3,
		numFailedTests: 1,
		numPendingTests: 1,
		numTodoTests: 0,
		testResults: [
			{ status: 'passed', assertionResults: [{ status: 'passed' }] },
			{ status: 'failed', assertionResults: [{ status: 'failed' }] },
			{ status: 'failed', assertionResults: [] },
		],
	};
	expect(countsOf(report)).toEqual({ passed: 3, failed: 2, skipped: 1 });
});
