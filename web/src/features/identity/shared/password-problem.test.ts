import { Refusal } from '@pacesetter/core/kernel';
import { expect, test } from 'vitest';
import { checkForm, problemIn } from './password-problem.ts';

test('weakness is told before anything is sent, then a difference', () => {
	expect(checkForm({ next: 'short', again: 'short' }, 'admin')).toBe('too_short');
	expect(checkForm({ next: '山高水长-2026-好', again: '山高水长-2026' }, 'admin')).toBe('different');
	expect(checkForm({ next: '山高水长-2026-好', again: '山高水长-2026-好' }, 'admin')).toBeNull();
});

test('the reason in the refusal is found; other refusals have none', () => {
	expect(problemIn(new Refusal('INVALID', { reason: 'wrong_password' }))).toBe('wrong_password');
	expect(problemIn(new Refusal('INVALID', { field: 'next' }))).toBeNull();
	expect(problemIn(new Refusal('TOO_MANY_REQUESTS'))).toBeNull();
});
