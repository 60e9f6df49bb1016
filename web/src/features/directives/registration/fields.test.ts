import { expect, test } from 'vitest';
import { asLocal, blank, numberHolds, registrationOf } from './fields.ts';

const now = '2026-11-25T01:30:00Z';

test('times are those of China, there and back', () => {
	expect(asLocal(now)).toBe('2026-11-25T09:30');
	const fields = { ...blank(now), title: '通知', issuerName: '县委' };
	expect(registrationOf(fields)).toMatchObject({ receivedAt: '2026-11-25T09:30:00+08:00', deployedAt: null });
});

test('a number is there with all its parts, or not at all', () => {
	expect(numberHolds({ word: '望组', year: '2026', serial: '12' })).toBe(true);
	expect(numberHolds({ word: ' ', year: '', serial: '' })).toBe(true);
	expect(numberHolds({ word: '望组', year: '', serial: '12' })).toBe(false);
	const fields = { ...blank(now), word: ' 望组 ', year: '2026', serial: '12' };
	expect(registrationOf(fields).number).toEqual({ word: '望组', year: 2026, serial: 12 });
});

test('an issuer is an organisation or a name, never both', () => {
	const both = { ...blank(now), issuerId: 7, issuerName: '市委' };
	expect(registrationOf({ ...both, issuerKind: 'tree' })).toMatchObject({ issuerId: 7, issuerName: null });
	expect(registrationOf({ ...both, issuerKind: 'name' })).toMatchObject({ issuerId: null, issuerName: '市委' });
});
