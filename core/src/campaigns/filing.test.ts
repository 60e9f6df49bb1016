import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sectionStates } from './answer.ts';
import { filingDueOn, filingFaultsOf, ownFilingDueOn, unfiledState } from './filing.ts';
import { emptyPlan, sectionNames } from './plan.ts';

const section = fc.record({
	state: fc.option(fc.constantFrom(...sectionStates), { nil: null }),
	text: fc.constantFrom('', ' ', '按村里实际分两批'),
});
const sections = fc.record({ goals: section, content: section, steps: section, organisation: section });

test('a plan is filed when every section was answered, in words where it differs, not all are missing, and it has a feature', () => {
	fc.assert(
		fc.property(sections, fc.constantFrom('', '一村一品'), (answers, feature) => {
			const states = sectionNames.map((name) => answers[name].state);
			const explained = sectionNames.every(
				(name) => answers[name].state === 'same' || answers[name].text.trim() !== '',
			);
			const may = !states.includes(null) && explained && states.some((state) => state !== 'missing') && feature !== '';
			expect(filingFaultsOf({ sections: answers, feature }).length === 0).toBe(may);
		}),
	);
	expect(filingFaultsOf({ sections: {}, feature: '' }).map(({ code }) => code)).toEqual([
		...sectionNames.map(() => 'unanswered'),
		'no_feature',
	]);
});

test('plans are filed by the day that the plan above says, or fifteen days after it was issued', () => {
	const events = [{ key: 'congress', name: '党代会', on: null }];
	expect(filingDueOn(emptyPlan, '2026-03-01')).toBe('2026-03-16');
	expect(filingDueOn({ ...emptyPlan, filing: { on: '2026-03-10' } }, '2026-03-01')).toBe('2026-03-10');
	expect(filingDueOn({ ...emptyPlan, events, filing: { event: 'congress', offsetDays: 5 } }, '2026-03-01')).toBe(null);
	expect(ownFilingDueOn('2026-03-10', '2026-03-10')).toBe('2026-03-10');
	expect(ownFilingDueOn('2026-03-10', '2026-04-01')).toBe('2026-04-16');
});

test('a plan that is not filed is late after its day, and one that was given back says so', () => {
	expect(unfiledState('draft', '2026-03-16', '2026-03-16')).toBe('missing');
	expect(unfiledState('draft', '2026-03-16', '2026-03-17')).toBe('overdue');
	expect(unfiledState('draft', null, '2026-03-17')).toBe('missing');
	expect(unfiledState('returned', '2026-03-16', '2026-03-17')).toBe('returned');
});
