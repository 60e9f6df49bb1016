import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryIds, knownOf } from './carry.ts';
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
	const carried = ids(carryIds(knownOf(first), second));
	expect([carried[0], carried[2], carried[3]]).toEqual(ids(first));
	expect(ids(first)).not.toContain(carried[1]);
	expect(new Set(carried).size).toBe(4);
});

test('an id is never carried past a neighbour that stayed, nor to another depth', () => {
	const moved = read(
		'一、认真抓好集中学习培训\n（一）切实开展走访慰问的活动\n内容。\n二、严格落实值班值守制度\n内容。',
	);
	expect(ids(first)).not.toContain(ids(carryIds(knownOf(first), moved))[1]);
	expect(ids(carryIds(knownOf(first), first))).toEqual(ids(first));
});

/** What every section of a plan has below it, told in the same words or in its own. */
const below = ['加强组织领导', '明确责任分工', '强化督查考核', '工作目标'];
const fields = ['环境整治', '安全生产', '信访化解', '招商引资', '防汛备汛', '便民服务', '移风易俗'];
const numerals = '一二三四五六七';
interface Section {
	readonly field: string;
	readonly same: boolean;
	readonly left: number;
}
/** The lines of a plan, and of each clause which it is, whatever its number and its place. */
function planOf(sections: readonly Section[]): { text: string; names: string[] } {
	const names: string[] = [];
	const lines = sections.flatMap(({ field, same, left }, at) => {
		names.push(field);
		const own = below.slice(0, left).map((title, index) => {
			names.push(`${field} ${title}`);
			return `（${numerals[index]}）${title}。${same ? '各单位要高度重视，按时完成。' : `${field}由${field}专班负责${title}。`}`;
		});
		return [`${numerals[at]}、${field}行动`, ...own];
	});
	return { text: ['关于开展若干行动的方案', ...lines].join('\n'), names };
}
const sections = fc
	.uniqueArray(fc.constantFrom(...fields), { minLength: 2, maxLength: 6 })
	.chain((chosen) =>
		fc.tuple(
			...chosen.map((field) =>
				fc.record({ field: fc.constant(field), same: fc.boolean(), left: fc.integer({ min: 1, max: 4 }) }),
			),
		),
	);
const idsOf = ({ text, names }: ReturnType<typeof planOf>, before?: ReturnType<typeof planOf>) => {
	const after = before ? carryIds(knownOf(read(before.text)), read(text)) : read(text);
	expect(after.nodes).toHaveLength(names.length);
	return new Map(names.map((name, index) => [name, after.nodes[index]?.id]));
};

test('titles that repeat keep their ids below their own section, whatever sections come, go and change places', () => {
	fc.assert(
		fc.property(sections, fc.nat(), fc.nat(), fc.constantFrom('insert', 'remove', 'swap'), (whole, at, to, what) => {
			const index = at % whole.length;
			const rest = whole.toSpliced(index, 1);
			const [own] = whole.slice(index);
			const swapped = own ? rest.toSpliced(to % whole.length, 0, own) : whole;
			const versions = { insert: [rest, whole], remove: [whole, rest], swap: [whole, swapped] } as const;
			const [before, after] = versions[what].map((version) => planOf(version));
			if (!before || !after) throw new Error('two versions');
			const [was, is] = [idsOf(before), idsOf(after, before)];
			for (const [name, id] of was) if (is.has(name)) expect([name, is.get(name)]).toEqual([name, id]);
			const old = new Set(was.values());
			for (const [name, id] of is) if (!was.has(name)) expect(old.has(id), name).toBe(false);
			expect(new Set(is.values()).size).toBe(is.size);
		}),
		{ numRuns: 300 },
	);
});

test('a title that goes in one section and comes in another is another clause, unless it says the same', () => {
	const before = read(
		'一、环境整治行动\n（一）加强领导小组\n由镇环保站牵头。\n二、安全生产行动\n（一）排查隐患\n内容。',
	);
	const other = read(
		'一、环境整治行动\n（一）排查垃圾\n内容。\n二、安全生产行动\n（一）加强领导小组\n煤矿企业每周自查。',
	);
	const moved = read(
		'一、环境整治行动\n（一）排查垃圾\n内容。\n二、安全生产行动\n（一）加强领导小组\n由镇环保站牵头。',
	);
	const was = ids(before)[1];
	expect(ids(carryIds(knownOf(before), other))).not.toContain(was);
	expect(ids(carryIds(knownOf(before), moved))[3]).toBe(was);
});

test('a long document in which every clause was reworded is known again in a time that grows with its length', () => {
	const words = (seed: number, count: number): string =>
		Array.from({ length: count }, (_, at) => String.fromCharCode(0x4e00 + ((seed * 7919 + at * 104_729) % 5000))).join(
			'',
		);
	const clauses = (marked: string) =>
		Array.from({ length: 2000 }, (_, at) => ({
			id: `c${at}`,
			level: 1,
			marker: '',
			heading: `${words(at, 12)}${marked}`,
			own: `${words(at, 12)}${marked}${words(at * 31, 60)}${marked}`,
		}));
	const text = clauses('改').map(({ own }) => own);
	const starts = text.reduce<number[]>((all, own) => [...all.slice(-1e6), (all.at(-1) ?? 0) + own.length], [0]);
	const nodes = clauses('改').map((one, at) => ({
		...one,
		id: `n${at}`,
		start: starts[at] ?? 0,
		end: starts[at + 1] ?? 0,
	}));
	const begun = performance.now();
	const carried = carryIds(clauses(''), { text: text.join(''), nodes, furniture: [] });
	expect(performance.now() - begun).toBeLessThan(5000);
	expect(carried.nodes.map(({ id }) => id)).toEqual(clauses('').map(({ id }) => id));
});
