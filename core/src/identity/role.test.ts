import { expect, test } from 'vitest';
import { permissions, roleNames, roles, separateConflict, separateRoles } from './role.ts';

test('every right is held by some role, and none of the three administrators holds another one', () => {
	const held = new Set(roleNames.flatMap((role) => [...roles[role]]));
	expect([...held].toSorted()).toEqual([...permissions].toSorted());
	for (const role of separateRoles)
		for (const other of roleNames.filter((name) => name !== role))
			expect(
				roles[other].some((right) => (roles[role] as readonly string[]).includes(right)),
				`${role}, ${other}`,
			).toBe(false);
});

test('nobody is two of the three administrators', () => {
	expect(separateConflict(['system_administrator', 'secretary'], 'auditor')).toBe('system_administrator');
	expect(separateConflict(['auditor'], 'auditor')).toBe(null);
	expect(separateConflict(['secretary'], 'auditor')).toBe(null);
	expect(separateConflict(['auditor'], 'secretary')).toBe(null);
});
