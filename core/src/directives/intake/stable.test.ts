import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyAct, type Draft } from '../desk/index.ts';
import { readOutline } from '../outline/read.ts';
import { takeIn } from './index.ts';

/** A clause of a made-up directive. The key stays whatever becomes of its words. */
interface Clause {
	readonly key: number;
	readonly title: string;
	readonly body: string;
	readonly below: readonly Clause[];
}

const acts = ['健全', '走访', '整理', '公开', '督促', '培训', '评议', '改进'];
const things = [
	'便民服务网络',
	'困难群众家庭',
	'亮点工作信息',
	'办事流程结果',
	'薄弱环节台账',
	'基层骨干队伍',
	'群众意见建议',
];
const places = ['清泉镇', '桂花村', '梧桐社区', '溪口渡', '望舒县城', '南岸片区', '北坡林场', '东桥街道', '西坝库区'];
/** As many titles as are wished, no two alike; 效劳 is what a tool puts for 服务. */
const titleOf = (key: number): string =>
	`${acts[key % acts.length]}${places[Math.floor(key / acts.length) % places.length]}${things[key % things.length]}`;
const bodies = ['要做实做细，年内见效。', '各镇党委要在2026年10月30日前完成，不少于5户。', '督查室要加强督查。'];

/** Short titles repeat in every other directive: they are told by their place as well. */
const shortTitles = ['总体要求', '主要任务', '组织领导', '工作步骤'];

const clauseOf = (key: number, below: readonly Clause[] = []): Clause => ({
	key,
	title: titleOf(key),
	body: bodies[key % bodies.length] ?? '',
	below,
});
const sections = (sizes: readonly number[]): Clause[] => {
	let key = 0;
	return sizes.map((size) => {
		const own = key++;
		return clauseOf(
			own,
			Array.from({ length: size }, () => clauseOf(key++)),
		);
	});
};

const digits = [
	'一',
	'二',
	'三',
	'四',
	'五',
	'六',
	'七',
	'八',
	'九',
	'十',
	'十一',
	'十二',
	'十三',
	'十四',
	'十五',
	'十六',
];
/** The lines of a directive, numbered anew as whoever corrects one does, each with the clause it begins. */
function linesOf(clauses: readonly Clause[]): { words: string; key: number | null }[] {
	return [
		{ words: '关于开展清泉行动的通知', key: null },
		...clauses.flatMap(({ key, title, body, below }, at) => [
			{ words: `${digits[at]}、${title}`, key },
			{ words: body, key: null },
			...below.map((one, index) => ({ words: `（${digits[index]}）${one.title}。${one.body}`, key: one.key })),
		]),
	];
}

const edit = fc.record({
	what: fc.constantFrom('insert', 'insertBelow', 'remove', 'removeBelow', 'reword', 'rewordBody', 'mend'),
	at: fc.nat(),
	below: fc.nat(),
});
type Edit = { what: string; at: number; below: number };
interface Work {
	clauses: Clause[];
	/** Keys of clauses whose own title was written anew. */
	readonly reworded: Set<number>;
	next: number;
}

function edited(work: Work, { what, at, below }: Edit): void {
	const { clauses } = work;
	const index = at % Math.max(1, clauses.length);
	const section = clauses[index];
	const under = section === undefined ? 0 : below % Math.max(1, section.below.length);
	const change = (next: Partial<Clause>): void => {
		if (section !== undefined) work.clauses = clauses.with(index, { ...section, ...next });
	};
	const own = section?.below[under];
	if (what === 'insert' && clauses.length < 12) work.clauses = clauses.toSpliced(index, 0, clauseOf(work.next++));
	else if (what === 'insertBelow' && section && section.below.length < 12)
		change({ below: section.below.toSpliced(under, 0, clauseOf(work.next++)) });
	else if (what === 'remove') work.clauses = clauses.toSpliced(index, 1);
	else if (what === 'removeBelow' && own) change({ below: section.below.toSpliced(under, 1) });
	else if (what === 'reword' && section) {
		work.reworded.add(section.key);
		change({ title: titleOf(work.next++) });
	} else if (what === 'rewordBody' && own)
		change({ below: section.below.with(under, { ...own, body: '要求改为每季度上报一次，遇有变化及时说明。' }) });
	// Words that a tool had swapped are put right, or swapped.
	else if (what === 'mend' && section)
		change({
			title: section.title.includes('效劳')
				? section.title.replace('效劳', '服务')
				: section.title.replace('服务', '效劳'),
		});
}

function worked(sizes: readonly number[], edits: readonly Edit[]): { before: Clause[]; work: Work } {
	const before = sections(sizes);
	const work = { clauses: before, reworded: new Set<number>(), next: 60 };
	for (const one of edits) edited(work, one);
	return { before, work };
}

/** Page numbers and running heads between the lines, as a site or a scanner puts them. */
function withFurniture(lines: readonly string[], every: number): string {
	return lines.flatMap((line, at) => (at > 0 && at % every === 0 ? [`— ${at / every} —`, line] : [line])).join('\n');
}

const sizes = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 6 });
const edits = fc.array(edit, { maxLength: 8 });

/** The id of the clause that each key begins, by where its line stands in the text. */
function idsByKey(
	clauses: readonly Clause[],
	found: readonly { readonly id: string; readonly start: number }[],
	text: string,
): Map<number, string> {
	let from = 0;
	const ids = new Map<number, string>();
	for (const { words, key } of linesOf(clauses)) {
		const start = text.indexOf(words, from);
		from = start + words.length;
		const node = found.find((one) => one.start === start);
		if (key !== null && node) ids.set(key, node.id);
	}
	return ids;
}
const outlineIds = (clauses: readonly Clause[], text: string): Map<number, string> => {
	const { nodes } = readOutline({ text });
	expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
	return idsByKey(clauses, nodes, text);
};
const plain = (clauses: readonly Clause[]): string =>
	linesOf(clauses)
		.map(({ words }) => words)
		.join('\n');

describe('ids of clauses', () => {
	test('every clause of the made-up directives is found, so that the properties speak of all of them', () => {
		const clauses = sections([3, 0, 5, 2]);
		expect(outlineIds(clauses, plain(clauses)).size).toBe(14);
	});

	test('are told once in a document, and stay where other clauses come, go, are reworded or put right', () => {
		fc.assert(
			fc.property(sizes, edits, (wanted, changes) => {
				const { before, work } = worked(wanted, changes);
				const was = outlineIds(before, plain(before));
				const is = outlineIds(work.clauses, plain(work.clauses));
				for (const [key, id] of is) {
					if (was.has(key) && !work.reworded.has(key)) expect(id).toBe(was.get(key));
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('stay where page numbers are put between the lines', () => {
		fc.assert(
			fc.property(sizes, fc.integer({ min: 2, max: 6 }), (wanted, every) => {
				const clauses = sections(wanted);
				const lines = linesOf(clauses).map(({ words }) => words);
				const is = outlineIds(clauses, withFurniture(lines, every));
				expect(is).toEqual(outlineIds(clauses, plain(clauses)));
			}),
			{ numRuns: 200 },
		);
	});
});

let given = 0;
const newId = (): string => `i${++given}`;
const idsOfDraft = ({ clauses }: Draft, model: readonly Clause[], text: string): Map<number, string> => {
	const began = clauses.flatMap(({ id, spans }) => spans.slice(0, 1).map(({ start }) => ({ id, start })));
	return idsByKey(model, began, text);
};

describe('a corrected version registered anew', () => {
	test('keeps items at their clauses, also below short titles whose numbers changed', () => {
		fc.assert(
			fc.property(sizes, edits, fc.boolean(), (wanted, changes, short) => {
				const { before, work } = worked(wanted, changes);
				const named = (clauses: readonly Clause[]): Clause[] =>
					clauses.map((one) =>
						short && one.key < shortTitles.length ? { ...one, title: shortTitles[one.key] ?? '' } : one,
					);
				const [old, corrected] = [named(before), named(work.clauses)];
				const first = takeIn({ text: plain(old) }, {}, null, newId).draft;
				const was = idsOfDraft(first, old, plain(old));
				const items = [...was].map(([key, id]) => ({ key, id }));
				const draft = items.reduce(
					(each, { key, id }) =>
						applyAct(each, plain(old), { act: 'item.add', kind: 'action', text: `事项${key}`, clauses: [id] }, newId()),
					first,
				);
				const text = plain(corrected);
				const second = takeIn({ text }, {}, { text: plain(old), draft, past: [] }, newId).draft;
				const ids = second.clauses.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				const is = idsOfDraft(second, corrected, text);
				for (const { key, id } of items) {
					const item = second.items.find((one) => one.text === `事项${key}`);
					// Nothing that a person made is lost, whatever became of its clause.
					expect(item?.clauses.every((one) => ids.includes(one))).toBe(true);
					if (is.has(key) && !work.reworded.has(key)) {
						expect(is.get(key)).toBe(id);
						expect(item?.clauses).toEqual([id]);
					}
				}
			}),
			{ numRuns: 150 },
		);
	});
});
