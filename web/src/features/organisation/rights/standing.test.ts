import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

const grant = {
	id: '1',
	userName: 'li',
	role: 'viewer',
	organisation: { id: 1, type: 'branch', level: 4, shortName: '支部' },
	scope: 'own',
	chosen: [],
	beginsAt: '2026-01-01T00:00:00Z',
	endsAt: '2026-02-01T00:00:00Z',
	revokedAt: null,
	delegatedFrom: null,
	reason: null,
	grantedBy: null,
} as const;

test.each([
	['2025-12-31T00:00:00Z', {}, 'coming'],
	['2026-01-15T00:00:00Z', {}, 'in_force'],
	['2026-02-01T00:00:00Z', {}, 'over'],
	['2030-01-01T00:00:00Z', { endsAt: null }, 'in_force'],
	['2026-01-15T00:00:00Z', { revokedAt: '2026-01-10T00:00:00Z' }, 'revoked'],
] as const)('at %s a grant %j is %s', (now, change, standing) => {
	expect(standingOf({ ...grant, chosen: [], ...change }, new Date(now))).toBe(standing);
});
