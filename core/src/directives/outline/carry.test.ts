import { expect, test } from 'vitest';
import { carryIds } from './carry.ts';
import { readOutline } from './read.ts';

const read = (text: string) => readOutline({ text });
const ids = (outline: { nodes: readonly { id: string }[] }) => outline.nodes.map(({ id }) => id);

const first = read(
	'一、认真抓好集中学习培训\n内容。\n二、切实开展走访慰问活动\n内容。\n三、严格落实值班值守制度\n内容。',
);

test('a reworded clause keeps its id, a new one gets its own', () => {
	const second = read(
		'一、认真抓好集中学习培训\n内容。\n二、广泛征求群众意见建议\n内容。\n三、深入开展走访慰问和帮扶活动\n内容。\n四、严格落实值班值守制度\n内容。',
	);
	const carried = ids(carryIds(first, second));
	expect([carried[0], carried[2], carried[3]]).toEqual(ids(first));
	expect(ids(first)).not.toContain(carried[1]);
	expect(new Set(carried).size).toBe(4);
});

test('an id is never carried past a neighbour that stayed, nor to another depth', () => {
	const moved = read(
		'一、认真抓好集中学习培训\n（一）切实开展走访慰问的活动\n内容。\n二、严格落实值班值守制度\n内容。',
	);
	expect(ids(first)).not.toContain(ids(carryIds(first, moved))[1]);
	expect(ids(carryIds(first, first))).toEqual(ids(first));
});
