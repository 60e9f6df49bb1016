import { personAt } from './people.ts';
import { addNotes, addTable, type Column, HEAD_ROW, newWorkbook, packWorkbook, type Value } from './workbook.ts';

const COLUMNS: Column[] = [
	{ head: '姓名', width: 9 },
	{ head: '性别', width: 6 },
	{ head: '公民身份号码', width: 21, format: '@' },
	{ head: '民族', width: 6 },
	{ head: '出生日期', width: 12, format: 'yyyy-mm-dd' },
	{ head: '学历', width: 10 },
	{ head: '人员类别', width: 10 },
	{ head: '所在党支部', width: 22, align: 'left' },
	{ head: '入党日期', width: 12, format: 'yyyy-mm-dd' },
	{ head: '转正日期', width: 12, format: 'yyyy-mm-dd' },
	{ head: '工作岗位', width: 16 },
	{ head: '联系电话', width: 14, format: '@' },
	{ head: '家庭住址', width: 18, align: 'left' },
	{ head: '党籍状态', width: 7 },
	{ head: '是否流动党员', width: 8 },
	{ head: '是否失联党员', width: 8 },
];

const BRANCHES = [
	{ town: '雨读镇', place: '灯下村', size: 22, work: '务农' },
	{ town: '归帆镇', place: '渔火村', size: 18, work: '渔业、航运' },
	{ town: '朝花街道', place: '夕拾社区', size: 26, work: '企业职员' },
];

/** Members are counted on 31 October 2026. */
const COUNTED_IN = 2026;

function memberRow(n: number, branch: (typeof BRANCHES)[number]): Value[] {
	const person = personAt(n);
	const year = person.born.getUTCFullYear();
	const joined = Math.min(year + 20 + ((n * 3) % 15), COUNTED_IN - 1);
	const probationary = joined === COUNTED_IN - 1;
	const age = COUNTED_IN - year;
	return [
		person.name,
		person.female ? '女' : '男',
		person.idNumber,
		n % 11 === 7 ? '畲族' : '汉族',
		person.born,
		age > 65 ? '初中' : age > 45 ? '高中' : n % 2 === 0 ? '大学本科' : '大学专科',
		probationary ? '预备党员' : '正式党员',
		`${branch.town}${branch.place}党支部`,
		new Date(Date.UTC(joined, 5, 28)),
		probationary ? '' : new Date(Date.UTC(joined + 1, 5, 28)),
		age >= 60 ? '退休' : n % 7 === 3 ? '村（社区）工作者' : branch.work,
		person.phone,
		`${branch.town}${branch.place}${(n % 9) + 1}组`,
		'正常',
		n % 8 === 5 ? '是' : '否',
		'否',
	];
}

function summaryRow(sheet: string, size: number, rows: Value[][]): Value[] {
	const first = HEAD_ROW + 1;
	const last = HEAD_ROW + size;
	const count = (column: string, wanted: string, index: number): Value => ({
		formula: `COUNTIF('${sheet}'!${column}${first}:${column}${last},"${wanted}")`,
		result: rows.filter((row) => row[index] === wanted).length,
	});
	return [
		sheet,
		{ formula: `COUNTA('${sheet}'!A${first}:A${last})`, result: size },
		count('B', '女', 1),
		count('G', '预备党员', 6),
		count('O', '是', 14),
	];
}

/** The members of three branches, one sheet each, between notes and a summary. */
export function memberRoster(): Promise<Uint8Array> {
	const workbook = newWorkbook('望舒县三个党支部党员名册');
	const summary: Value[][] = [];
	addNotes(workbook, '填表说明', [
		'填表说明',
		'一、本名册所列单位和人员均为虚构。姓名按序号编排；身份号码使用不存在的地区代码“99”，并故意写错校验位；电话已隐去中间四位。',
		'二、每个党支部一张表，共16项，表头在第2行，数据从第3行开始，请勿合并单元格、增删列。',
		'三、身份号码、联系电话按文本填写；日期按“年-月-日”填写。',
		'四、导入前请先试运行，出错的行会另表列出，改正后可以只导入这些行。',
	]);
	let next = 0;
	for (const branch of BRANCHES) {
		const start = next;
		const rows = Array.from({ length: branch.size }, (_, index) => memberRow(start + index, branch));
		const sheet = `${branch.place}党支部`;
		addTable(workbook, { sheet, title: `${branch.town}${sheet}党员名册`, columns: COLUMNS, rows });
		summary.push(summaryRow(sheet, branch.size, rows));
		next += branch.size;
	}
	addTable(workbook, {
		sheet: '汇总',
		title: '党员名册汇总（截至2026年10月31日）',
		columns: ['党支部', '党员数', '女党员', '预备党员', '流动党员'].map((head, index) => ({
			head,
			width: index === 0 ? 24 : 12,
		})),
		rows: summary,
	});
	return packWorkbook(workbook);
}
