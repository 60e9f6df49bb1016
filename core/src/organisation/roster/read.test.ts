import { describe, expect, test } from 'vitest';
import { idNumberFault } from '../id-number.ts';
import { findHeader, type SheetRow } from './header.ts';
import { type RosterRow, rosterReader } from './read.ts';

const sheet = (...rows: (string | number | null)[][]): SheetRow[] =>
	rows.map((cells, index) => ({
		number: index + 1,
		cells: cells.map((cell) =>
			cell === null || cell === '' ? undefined : { text: String(cell), number: typeof cell === 'number' },
		),
	}));
function read(rows: SheetRow[], title = '名册') {
	const all: RosterRow[] = [];
	const reader = rosterReader({ name: 'Sheet1', title }, (row) => all.push(row));
	for (const row of rows) reader.row(row);
	const result = reader.end();
	const [taken, refused] = [
		all.filter(({ faults }) => faults.length === 0),
		all.filter(({ faults }) => faults.length > 0),
	];
	expect([result.taken, result.refused]).toEqual([taken.length, refused.length]);
	return { ...result, taken, refused };
}
const withCheck = (first17: string): string => {
	for (const check of '0123456789X') if (idNumberFault(first17 + check) === null) return first17 + check;
	throw new Error('no check digit fits');
};
const [he, she] = [withCheck('99000019900101003'), withCheck('99000019851231002')];

describe('the head', () => {
	test('is found below titles and notes', () => {
		const header = findHeader(
			sheet(
				['望舒县党员名册'],
				['填表单位：', '某支部'],
				[],
				['序号', '姓 名', '性别', '入党时间（必填）*'],
				[1, '江一'],
			),
		);
		expect(header).toMatchObject({ row: 4, above: '望舒县党员名册 填表单位： 某支部' });
		expect(header?.columns.map(({ field }) => field)).toEqual(['number', 'name', 'sex', 'joinedOn']);
	});

	test('of two rows, merged above, is read as one', () => {
		const header = findHeader(
			sheet(['姓名', '性别', '联系电话', null, '所在党支部'], [null, null, '手机', '邮箱', null], ['江一', '男']),
		);
		expect(header?.row).toBe(2);
		expect(header?.columns.map(({ field }) => field)).toEqual(['name', 'sex', 'phone', 'email', 'branch']);
	});

	test('a column that is not known is named and left out, and of two with one meaning the first counts', () => {
		const { columns } = read(
			sheet(['姓名', '血型', '手机', '手机号', '党支部'], ['江一', 'A', '13900000000', '13800000000', '一支部']),
		);
		expect(columns.filter(({ field }) => field === null).map(({ head }) => head)).toEqual(['血型', '手机号']);
	});

	test('is not made up where there is none', () => {
		expect(read(sheet(['关于开展学习的通知'], ['各支部：', '请按时参加']))).toMatchObject({
			kind: null,
			foreign: null,
			headRow: null,
		});
	});
});

test.each([
	['member', ['姓名', '身份证号', '入党时间'], '党员'],
	['organisation', ['党支部名称', '简称', '成立时间'], '支部'],
	['organisation', ['单位编号', '单位名称', '单位类型'], '机构'],
	['post', ['姓名', '所属党支部', '职务'], '班子'],
	['account', ['学工号', '姓名', '党支部名称'], '党支部管理员录入'],
	['transfer', ['学工号', '姓名', '党支部名称'], '组织关系批量调整'],
	['transfer', ['姓名', '转入党支部'], '名单'],
	['development', ['姓名', '联系党支部', '当前发展阶段'], '发展'],
	['recoding', ['单位编号', '单位名称', '新单位编码'], '编码'],
	['term', ['支部委员会名称', '所在党支部', '应换届时间'], '换届'],
] as const)('columns tell that a sheet is a roster of kind %s', (kind, heads, title) => {
	expect(read(sheet([...heads]), title).kind).toBe(kind);
});

test('a sheet about something else is told to be so', () => {
	expect(read(sheet(['所在党支部', '活动名称', '实际时间']))).toMatchObject({ kind: null, foreign: 'meeting' });
	expect(read(sheet(['年度', '所在党支部', '考核结果 ']))).toMatchObject({ kind: null, foreign: 'assessment' });
});

describe('rows', () => {
	const heads = ['姓名', '身份证号', '性别', '出生年月', '入党时间', '转正时间', '手机'];

	test('are taken in any habit of writing', () => {
		const { taken, refused } = read(
			sheet(
				heads,
				['江　一', he, '男', '1990.01', '2012年7月1日', 41456, '+86 139 0000 0000'],
				['阿依·买买', `${she} `, '女', '1985-12-31', 20120701, '2013/7/1', null],
			),
		);
		expect(refused).toEqual([]);
		expect(taken[0]?.values).toEqual({
			name: '江一',
			idNumber: he,
			sex: 'male',
			bornOn: '1990-01-01',
			joinedOn: '2012-07-01',
			confirmedOn: '2013-07-01',
			phone: '13900000000',
		});
		expect(taken[1]?.values).toMatchObject({ name: '阿依·买买', joinedOn: '2012-07-01', confirmedOn: '2013-07-01' });
	});

	test.each([
		['an ID number that a spreadsheet cut to 15 digits', [null, 990000199001010000], 'id_number_rounded'],
		['the same kept as text', [null, '990000199001010000'], 'id_number_rounded'],
		['an ID number of the old form', [null, '990000900101003'], 'id_number_length'],
		['a wrong check digit', [null, he.replace(/.$/, he.endsWith('1') ? '2' : '1')], 'id_number_check'],
		['a sex that the ID number denies', [null, he, '女'], 'sex_differs'],
		['a birth that the ID number denies', [null, he, '男', '1991.01'], 'birth_differs'],
		['a day that does not exist', [null, null, null, null, '2012-02-30'], 'day'],
		['a year and month that Excel cut', [null, null, null, null, 2012.1], 'day'],
		['a confirmation before joining', [null, null, null, null, '2012-07-01', '2011-07-01'], 'days_reversed'],
		['joining before birth', [null, he, null, null, '1980-07-01'], 'days_reversed'],
		['no phone', [null, null, null, null, null, null, '12345'], 'phone'],
		['a name that is none', ['12号'], 'name'],
		['an example', ['张三'], 'example'],
	] as const)('%s is refused with its reason', (_, [name, ...cells], reason) => {
		const { taken, refused } = read(sheet(heads, [name ?? '江一', ...cells]));
		expect(taken).toEqual([]);
		expect(refused).toMatchObject([{ row: 2, faults: [{ reason }] }]);
	});

	test('without a name are refused, and a second of the same person names the first', () => {
		const { refused } = read(sheet(heads, [null, he], ['江一', she], ['江一', she]));
		expect(refused).toMatchObject([
			{ row: 2, faults: [{ reason: 'missing', field: 'name' }] },
			{ row: 4, faults: [{ reason: 'duplicate', row: 3 }] },
		]);
	});

	test('of instructions, marks and numbers alone are neither taken nor refused', () => {
		const { taken, refused, notes } = read(
			sheet(
				['序号', '姓名', '党支部'],
				[null, '必填', '选填'],
				[1],
				['注意事项：1、红色为必填；2、日期写成 2019-07-01'],
				[2, '江一', '一支部'],
			),
		);
		expect({ taken: taken.length, refused: refused.length, notes }).toEqual({ taken: 1, refused: 0, notes: [2, 3, 4] });
	});
});

test('rows far below the head are read as those near it', () => {
	const many = Array.from({ length: 100 }, (_, index) => [
		`江${'一二三四五六七八九十'[index % 10]}`,
		`支部${index}`,
		index === 90 ? '2012-02-30' : '2012-07-01',
	]);
	const { taken, refused } = read(sheet(['姓名', '党支部', '入党时间'], ...many));
	expect([taken.length, refused.map(({ row }) => row)]).toEqual([99, [92]]);
});

describe('a head that nobody has used so far', () => {
	const rows = sheet(
		['某县花名册'],
		['人名', '所在的支部', '入党那天'],
		['江一', '一支部', '2012-07-01'],
		['江二', '二支部', '昨天'],
	);
	const form = { kind: 'member', fields: ['name', 'branch', 'joinedOn'] } as const;

	test('is read as somebody told, by its fingerprint', () => {
		const seen: RosterRow[] = [];
		const forms = (fingerprint: string) => (fingerprint === '人名|所在的支部|入党那天' ? form : null);
		const reader = rosterReader({ name: '', title: '' }, (row) => seen.push(row), { forms });
		for (const row of rows) reader.row(row);
		expect(reader.end()).toMatchObject({ kind: 'member', headRow: 2, taken: 1, refused: 1 });
		expect(seen[0]).toMatchObject({ values: { name: '江一', branch: '一支部', joinedOn: '2012-07-01' }, faults: [] });
	});

	test('is not read otherwise', () => {
		expect(read(rows)).toMatchObject({ kind: null, headRow: null });
	});
});
