import { type Permission, roles } from '@pacesetter/core/identity';
import { expect, test } from 'vitest';
import type { Me } from '../context.ts';
import { deskGroups, deskStart } from './desk-links.ts';

const me = (permissions: Permission[]): Me => ({
	userName: 'wang',
	administrator: false,
	personId: null,
	mustChangePassword: false,
	passwordIsOld: false,
	secondFactorDue: false,
	dormant: null,
	idleSeconds: null,
	permissions,
});
const names = (who: Me, at = '/desk') => deskGroups(who, at).map(({ name, links }) => [name, links.length]);

test('nobody is shown a group without a page, nor a page he may not open', () => {
	expect(names(me([]))).toEqual([
		['library', 3],
		['own', 8],
	]);
	expect(names(me(['audit.read']))).toEqual([
		['library', 3],
		['administration', 2],
		['own', 8],
	]);
});

test('the desk opens with the tasks of whoever acts for an organisation, and keeps neither campaigns nor the library', () => {
	expect(deskStart(me([...roles.secretary]))).toBe('/desk/campaigns/tasks');
	for (const permissions of [
		[...roles.librarian],
		[...roles.secretary, ...roles.librarian],
		[...roles.department_clerk],
		[...roles.viewer],
		[],
	])
		expect(deskStart(me(permissions))).toBe('/desk/documents');
	expect(deskStart({ ...me([]), administrator: true })).toBe('/desk/documents');
	expect(deskStart(null)).toBe('/desk/documents');
});

test('a page below belongs to its link, and one of its own to its own', () => {
	const here = (at: string) =>
		deskGroups(me(['organisation.view', 'points.issue', 'campaign.view']), at).flatMap(({ links }) =>
			links.filter((link) => link.here).map(({ name }) => name),
		);
	expect(here('/desk/organisations/7')).toEqual(['organisations']);
	expect(here('/desk/points/issues')).toEqual(['issues']);
	expect(here('/desk/points')).toEqual(['points']);
	expect(here('/desk/campaigns/tasks/7')).toEqual(['tasks']);
	expect(here('/desk/campaigns/7')).toEqual(['campaigns']);
	expect(here('/desk/nowhere')).toEqual([]);
});
