import { expect, it } from 'vitest';
import { countsOf, sumOf } from './vitest.ts';

it('counts a file that could not be loaded as one failed test, and tells what failed', () => {
	const passed = { status: 'passed', fullName: 'adds', failureMessages: [] };
	const failed = { status: 'failed', fullName: 'sums up', failureMessages: ['expected 3 to be 4'] };
	const report = {
		numPassedTests: 3,
		numPendingTests: 1,
		numTodoTests: 0,
		testResults: [
			{ name: 'a.test.ts', status: 'passed', message: '', assertionResults: [passed] },
			{ name: 'b.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
			{ name: 'c.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
		],
	};
	const failures = ['b.test.ts › sums up\n    expected 3 to be 4', 'c.test.ts: no such module'];
	expect(countsOf(report)).toEqual({ passed: 3, failed: 2, skipped: 1, failures });
});

it('sums up what several runs counted', () => {
	const first = { passed: 3, failed: 1, skipped: 0, failures: ['one'] };
	const second = { passed: 4, failed: 1, skipped: 2, failures: ['two'] };
	expect(sumOf([first, second])).toEqual({ passed: 7, failed: 2, skipped: 2, failures: ['one', 'two'] });
});
