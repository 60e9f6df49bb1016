import { expect, test } from 'vitest';
import type { SheetRow } from './header.ts';
import { type RosterRow, rosterReader } from './read.ts';

type Cell = string | number | null;

/** What is read of rows; a row in an object is hidden. */
function read(...rows: (Cell[] | { hidden: Cell[] })[]) {
	const all: RosterRow[] = [];
	const reader = rosterReader({ name: '', title: '名册' }, (row) => all.push(row));
	for (const [index, row] of rows.entries()) {
		const cells = Array.isArray(row) ? row : row.hidden;
		const sheetRow: SheetRow = {
			number: index + 1,
			...(Array.isArray(row) ? {} : { hidden: true }),
			cells: cells.map((cell) =>
				cell === null || cell === '' ? undefined : { text: String(cell), number: typeof cell === 'number' },
			),
		};
		reader.row(sheetRow);
	}
	const { kind, notes, taken, refused } = reader.end();
	return { kind, notes, taken, refused, all, reasons: all.map(({ faults }) => faults.map(({ reason }) => reason)) };
}
const heads = ['序号', '姓名', '所在党支部', '入党时间'];

test('sums, signatures and heads that come again on each page are no people', () => {
	const { taken, refused, notes } = read(
		heads,
		[1, '江一', '一支部', '2012-07-01'],
		heads,
		[2, '江二', '一支部', '2012-07-01'],
		['合计', null, '2 人', null],
		['填表人：江某', null, '审核人：温某', '2026-11-25'],
	);
	expect([taken, refused, notes]).toEqual([2, 0, [3, 5, 6]]);
});

test('a line of its own names the branch of the rows below it', () => {
	const { all } = read(
		['姓名', '入党时间', '民族'],
		['一、柳溪村党支部（2人）', null, null],
		['江一', '2012-07-01', '汉族'],
		['江二', '2012-07-01', '汉族'],
		['（二）石桥村党支部', null, null],
		['江三', '2012-07-01', '汉族'],
	);
	expect(all.map(({ values }) => [values.name, values.branch])).toEqual([
		['江一', '柳溪村党支部'],
		['江二', '柳溪村党支部'],
		['江三', '石桥村党支部'],
	]);
});

test('two people side by side are two rows', () => {
	const { all, kind } = read(
		['姓名', '性别', '入党时间', '姓名', '性别', '入党时间'],
		['江一', '男', '2012-07-01', '江二', '女', '2013-07-01'],
		['江三', '男', '去年', null, null, null],
	);
	expect(kind).toBe('member');
	expect(all.map(({ row, values, faults }) => [row, values.name, values.sex, faults.length])).toEqual([
		[2, '江一', 'male', 0],
		[2, '江二', 'female', 0],
		[3, '江三', 'male', 1],
	]);
});

test('a hidden row is told of, neither taken nor passed over', () => {
	const { reasons } = read(heads, [1, '江一', '一支部', '2012-07-01'], { hidden: [2, '江二', '一支部', '2012-07-01'] });
	expect(reasons).toEqual([[], ['hidden']]);
});

test('a branch in the column of names is nobody', () => {
	expect(read(heads, [1, '柳溪村党支部', '一支部', '2012-07-01']).reasons).toEqual([['name']]);
});

test.each([
	['二〇一九年七月一日', '2019-07-01'],
	['二○一二年十二月二十一日', '2012-12-21'],
	['2019、7、1', '2019-07-01'],
	['2019 07 01', '2019-07-01'],
	['２０１９．７．１', '2019-07-01'],
	['2019年7月1号', '2019-07-01'],
	['2019/7/1 0:00:00', '2019-07-01'],
	['20190701', '2019-07-01'],
	[43647, '2019-07-01'],
	['2019年7月', '2019-07-01'],
] as const)('%s is a day', (written, day) => {
	expect(read(heads, [1, '江一', '一支部', written]).all[0]?.values.joinedOn).toBe(day);
});

test.each(['19.7.1', '二〇一九年十三月一日', '七月一日', '2019-00-10'])('%s is none', (written) => {
	expect(read(heads, [1, '江一', '一支部', written]).reasons).toEqual([['day']]);
});

test.each([
	['阿依古丽·买买提', '阿依古丽·买买提'],
	['阿依古丽•买买提', '阿依古丽·买买提'],
	['阿依古丽．买买提', '阿依古丽·买买提'],
	[' 江　一 ', '江一'],
] as const)('%s is a name', (written, name) => {
	expect(read(heads, [1, written, '一支部', '2012-07-01']).all[0]?.values.name).toBe(name);
});

test.each([
	[['本人姓名', '公民身份证号码', '组织关系所在支部', '何时入党'], 'member'],
	[['党员名称', '族别', '支部', '加入中国共产党时间'], 'member'],
	[['人名', '担任职务', '党组织', '当选时间'], 'post'],
	[['人名', '所属支部', '接收党支部'], 'transfer'],
	[['党组织全称', '党组织编码', '上级党委', '组建时间'], 'organisation'],
] as const)('%j is a head of kind %s', (other, kind) => {
	expect(read([...other]).kind).toBe(kind);
});
