import { expect, test } from 'vitest';
import { takeIn } from '../intake/index.ts';
import type { ParagraphHint } from '../source.ts';
import { compile } from './compile.ts';

const before = '关于开展读书活动的通知\n一、目标要求\n学有所得。\n二、任务分解\n任务见下表。\n';

/** A document with a table behind its clauses; a cell of null goes on from the one above. */
function withTable(rows: (string | null)[][]) {
	let text = before;
	const paragraphs: ParagraphHint[] = before
		.trimEnd()
		.split('\n')
		.map((line) => ({ start: before.indexOf(line), end: before.indexOf(line) + line.length }));
	for (const [row, cells] of rows.entries())
		for (const [column, words] of cells.entries()) {
			const start = text.length;
			text += `${words ?? ''}\n`;
			const cell = { table: 0, row, column, goesOn: words === null };
			paragraphs.push({ start, end: text.length - 1, inTable: true, cell });
		}
	return { text, paragraphs };
}
const listed = withTable([
	['序号', '工作任务', '责任单位', '完成时限'],
	['1', '召开动员会，印发学习计划', '办公室', '2026年3月10日'],
	['2', '组织集中学习', null, '2026年6月底'],
	['3', '总结学习成果', '', '年底'],
]);
const rowsOf = (source: Parameters<typeof compile>[0]) =>
	compile(source).meanings.filter(({ rule }) => rule === 'listed task');

test('each row of a table of tasks is a thing to do, with its owner and day, below the clause before the table', () => {
	const { clauses } = compile(listed);
	const found = rowsOf(listed);
	expect(found.map(({ found: words, value }) => [words, value.owner, value.due])).toEqual([
		['召开动员会，印发学习计划', '办公室', '2026年3月10日'],
		['组织集中学习', '办公室', '2026年6月底'],
		['总结学习成果', null, '年底'],
	]);
	expect(new Set(found.map(({ clause }) => clause))).toEqual(new Set([clauses.at(-1)?.id]));
});

test('a row becomes one item of the draft', () => {
	let given = 0;
	const { items } = takeIn(listed, {}, null, () => `i${++given}`).draft;
	const about = items.filter(({ text }) => /动员会|学习计划/.test(text));
	expect(about).toMatchObject([
		{ kind: 'action', text: '召开动员会，印发学习计划', ownerSaid: '办公室', dueOn: '2026-03-10' },
	]);
});

test('a table that lists no tasks, or none of whom and when, means nothing by its rows', () => {
	expect(
		rowsOf(
			withTable([
				['姓名', '职务'],
				['张某某某', '书记'],
			]),
		),
	).toEqual([]);
	expect(
		rowsOf(
			withTable([
				['工作任务', '备注'],
				['召开动员会', '无'],
			]),
		),
	).toEqual([]);
	expect(rowsOf({ text: before })).toEqual([]);
});
