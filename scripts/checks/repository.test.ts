import { describe, expect, it } from 'vitest';
import { isCopyleft, licenceOf } from './licences.ts';
import { sizeFindings } from './sizes.ts';
import { auditResult } from './vulnerabilities.ts';

const file = (path: string, lines: number) => ({ path, text: 'x\n'.repeat(lines) });
const many = (count: number, lines: number) =>
	Array.from({ length: count }, (_, index) => file(`${lines}-${index}.ts`, lines));

describe('sizes', () => {
	it('are fine at the limits', () => {
		expect(sizeFindings([...many(5, 75), ...many(4, 220), file('large.ts', 350)])).toEqual([]);
	});

	it.each([
		[[file('large.ts', 351), ...many(20, 10)], 'large.ts: 351 lines'],
		[[...many(4, 10), ...many(6, 76)], 'the median file has 76'],
		[[...many(8, 10), ...many(2, 221)], '90 % have up to 221'],
	])('are too much: case %#', (sources, wrong) => {
		expect(sizeFindings(sources)).toEqual([expect.stringContaining(wrong)]);
	});
});

describe('licences', () => {
	it.each(['GPL-3.0-only', 'AGPL-3.0-or-later', '(GPL-2.0 OR AGPL-3.0)', 'MIT AND GPL-2.0'])('refuse %s', (licence) => {
		expect(isCopyleft(licence)).toBe(true);
	});

	it.each(['MIT', 'LGPL-3.0-or-later', 'Apache-2.0 AND LGPL-3.0-or-later', '(MIT OR GPL-2.0)', ''])(
		'allow %s',
		(licence) => {
			expect(isCopyleft(licence)).toBe(false);
		},
	);

	it('are read in all their spellings', () => {
		expect(licenceOf({ license: 'MIT' })).toBe('MIT');
		expect(licenceOf({ license: { type: 'ISC' } })).toBe('ISC');
		expect(licenceOf({ licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] })).toBe('MIT OR GPL-2.0');
		expect(licenceOf({})).toBe('');
	});
});

describe('vulnerabilities', () => {
	const answer = (severity: string) => JSON.stringify({ vulnerabilities: { old: { severity, via: ['older'] } } });

	it('fail from high severity', () => {
		expect(auditResult(answer('critical'))).toMatchObject({ ok: false, details: ['old: critical: through older'] });
		expect(auditResult(answer('moderate')).ok).toBe(true);
	});

	it.each(['', '{"message":"not found","error":{}}'])(
		'are not a failure when the registry gives no advice: %s',
		(text) => {
			expect(auditResult(text)).toMatchObject({ ok: true, summary: expect.stringContaining('not looked at') });
		},
	);
});
