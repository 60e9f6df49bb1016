import { expect, test } from 'vitest';
import { pastTree } from './past-tree.ts';

test('each node hangs below its parent of that day, and the first at the top, whatever stands above it', () => {
	const node = (id: number, parentId: number | null, depth: number, members = 0) => ({
		id,
		parentId,
		depth,
		members,
		type: 'branch' as const,
		fullName: `中共${id}`,
		shortName: `${id}号`,
	});
	const tree = pastTree([node(5, 1, 0), node(7, 5, 1), node(8, 7, 2, 3)], (count) => `${count}名`);
	expect(tree).toEqual([
		{
			key: 5,
			title: '5号',
			children: [{ key: 7, title: '7号', children: [{ key: 8, title: '8号（3名）', children: [] }] }],
		},
	]);
});
