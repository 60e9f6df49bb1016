import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisionFault, mayChangeDecision, meetingFault } from './meeting.ts';

const day = fc.integer({ min: 10, max: 28 }).map((date) => `2026-06-${date}`);
const decision = fc.record({ organisationId: fc.integer({ min: 1, max: 4 }), dueOn: day });

test('a meeting is told once it was held, by somebody, and by no more people than there are', () => {
	fc.assert(
		fc.property(day, day, fc.nat(30), fc.nat(30), (heldOn, today, expected, attended) => {
			const fault = meetingFault({ heldOn, expected, attended }, today);
			expect(fault === null).toBe(heldOn <= today && attended >= 1 && attended <= expected);
		}),
	);
});

test('no decision is due before its meeting', () => {
	fc.assert(
		fc.property(decision, day, (one, heldOn) => {
			expect(decisionFault(one, { heldOn }) === null).toBe(one.dueOn >= heldOn);
		}),
	);
});

test('what somebody has done stays his, and everything else of a decision may change', () => {
	fc.assert(
		fc.property(decision, decision, fc.boolean(), (before, after, hasHistory) => {
			const moved = before.organisationId !== after.organisationId;
			expect(mayChangeDecision(before, after, hasHistory)).toBe(!(moved && hasHistory));
		}),
	);
});
