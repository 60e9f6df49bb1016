import { expect, test } from 'vitest';
import { mayJudge } from './capacity.ts';

const clerk = { capacity: { role: 'department_clerk', organisationId: 1 }, belongsTo: [5, 6] };

test('a superior judges what stands below it', () => {
	expect(mayJudge(clerk, 2)).toBe(true);
});

test('nobody judges a thing of the organisation he acts for, is a member of or holds a post at', () => {
	for (const own of [1, 5, 6]) expect(mayJudge(clerk, own)).toBe(false);
});
