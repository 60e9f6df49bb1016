import { expect, test } from 'vitest';
import type { Visibility } from '../library/index.ts';
import { linkState, linkUntil, mayShare, showsInFolder } from './link.ts';

const at = new Date('2026-03-01T08:00:00Z');
const link = { expiresAt: linkUntil(at, 7), revokedAt: null };

test('a link holds to the end of its days', () => {
	expect(link.expiresAt.toISOString()).toBe('2026-03-08T08:00:00.000Z');
	expect(linkState(link, new Date('2026-03-08T07:59:59Z'), true)).toBe('open');
	expect(linkState(link, link.expiresAt, true)).toBe('expired');
	expect(linkState(link, at, false)).toBe('blocked');
	expect(linkState({ ...link, revokedAt: at }, at, false)).toBe('revoked');
});

test('what not everybody reads is shared by those who look after it', () => {
	const uploader = { accountId: 'u', userName: 'u', administrator: false, mustChangePassword: false, permissions: [] };
	const reader = { ...uploader, accountId: 'r' };
	const librarian = { ...reader, permissions: ['library.manage'] as const };
	const may = (visibility: Visibility) =>
		[uploader, librarian, reader, null].map((caller) => mayShare(caller, { uploaderId: 'u', visibility }));
	expect(may('public')).toEqual([true, true, true, false]);
	for (const visibility of ['signed_in', 'organisation', 'named'] as const)
		expect(may(visibility)).toEqual([true, true, false, false]);
});

test('a link to a folder shows what not everybody reads only where it was made to', () => {
	const shows = (restricted: boolean) =>
		(['public', 'signed_in', 'organisation', 'named'] as const).map((visibility) =>
			showsInFolder({ restricted }, { visibility }),
		);
	expect(shows(false)).toEqual([true, false, false, false]);
	expect(shows(true)).toEqual([true, true, true, true]);
});
