import { TOWNS } from './county.ts';
import { countedName } from './people.ts';
import { addNotes, addTable, type Column, newWorkbook, packWorkbook, type Value } from './workbook.ts';

const COLUMNS: Column[] = [
	{ head: '序号', width: 6 },
	{ head: '组织代码', width: 16, format: '@' },
	{ head: '党组织全称', width: 34, align: 'left' },
	{ head: '上级党组织', width: 26, align: 'left' },
	{ head: '组织类别', width: 12 },
	{ head: '所在单位类别', width: 16 },
	{ head: '批准成立日期', width: 14, format: 'yyyy-mm-dd' },
	{ head: '本届届满日期', width: 14, format: 'yyyy-mm-dd' },
	{ head: '书记', width: 10 },
	{ head: '党员数', width: 8, format: '0' },
	{ head: '公开电话', width: 15, format: '@' },
];

const ROOT = '中共望舒县委员会';
/** People of other rosters come before these. */
const FIRST_SECRETARY = 200;

interface Unit {
	code: string;
	name: string;
	parent: string;
	kind: string;
	place: string;
	/** Years of one term. */
	term: number;
}

function units(): Unit[] {
	return TOWNS.flatMap(({ name, committee, branches }, index) => {
		const code = `9901${String(index + 1).padStart(2, '0')}`;
		const full = `中共望舒县${committee.replace('党', '')}员会`.replace('工委员会', '工作委员会');
		const kind = committee.endsWith('党工委') ? '党工委' : '党委';
		return [
			{ code: `${code}000`, name: full, parent: ROOT, kind, place: '乡镇、街道', term: 5 },
			...branches.map((branch, place) => ({
				code: `${code}${String(place + 1).padStart(3, '0')}`,
				name: `${name}${branch}`,
				parent: full,
				kind: branch.includes('联合') ? '联合党支部' : '党支部',
				place: placeOf(branch),
				term: 3,
			})),
		];
	});
}

function placeOf(branch: string): string {
	if (branch.includes('联合')) return '企业和社会组织';
	if (branch.includes('社区')) return '社区';
	if (branch.includes('机关')) return '机关';
	return branch.includes('校') ? '事业单位' : '建制村';
}

function rowOf(unit: Unit, index: number): Value[] {
	const founded = new Date(Date.UTC(1958 + ((index * 7) % 55), (index * 5) % 12, ((index * 3) % 27) + 1));
	const elected = 2022 + ((index * 5) % 4);
	return [
		index + 1,
		unit.code,
		unit.name,
		unit.parent,
		unit.kind,
		unit.place,
		founded,
		new Date(Date.UTC(elected + unit.term, (index * 7) % 12, 15)),
		// Every ninth post is vacant, so that a roster shows what a vacancy looks like.
		index % 9 === 8 ? '（空缺）' : countedName(FIRST_SECRETARY + index),
		unit.term === 5 ? '' : 12 + ((index * 13) % 47),
		`0000-20${unit.code.slice(4)}`,
	];
}

/** The roster of organisations: notes, all organisations, those whose term ends by 30 June 2027. */
export function organisationRoster(): Promise<Uint8Array> {
	const title = '望舒县部分基层党组织名册';
	const workbook = newWorkbook(title);
	const rows = units().map(rowOf);
	const soon = rows.filter(([, , , , , , , end]) => end instanceof Date && end < new Date(Date.UTC(2027, 6, 1)));
	addNotes(workbook, '填表说明', [
		'填表说明',
		'一、本名册所列县、乡镇、组织和人员均为虚构，仅供演示导入和导出。',
		'二、组织代码按文本填写，前4位为县，第5至6位为乡镇，后3位为支部，000表示党委（党工委）。',
		'三、日期按“年-月-日”填写；届满日期按党委每届5年、支部每届3年推算。',
		'四、书记空缺的填“（空缺）”，空缺超过30日的应当说明原因。',
	]);
	addTable(workbook, { sheet: '党组织信息', title, columns: COLUMNS, rows });
	addTable(workbook, { sheet: '届满提醒', title: '2027年6月30日前届满的党组织', columns: COLUMNS, rows: soon });
	return packWorkbook(workbook);
}
