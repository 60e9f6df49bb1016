import { BALLOTS, type Ballots, ratesOf, totalOf } from './ballots.ts';
import { addNotes, addTable, type Column, HEAD_ROW, newWorkbook, packWorkbook, type Value } from './workbook.ts';

const COLUMNS: Column[] = [
	{ head: '乡镇（街道）', width: 14 },
	...['发出', '收回', '满意', '基本满意', '不满意', '不了解'].map((head) => ({ head, width: 9, format: '0' })),
	...['收回率', '满意率', '满意率下限', '满意率上限'].map((head) => ({ head, width: 11, format: '0.0%' })),
	{ head: '得分', width: 9, format: '0.0' },
	{ head: '备注', width: 18 },
];

const RETURN_FLOOR = 0.6;

function rowOf(one: Ballots, row: number, counts: Value[]): Value[] {
	const rates = ratesOf(one);
	const valid = `(D${row}+E${row}+F${row})`;
	const all = `(D${row}+E${row}+F${row}+B${row}-C${row})`;
	return [
		one.town,
		...counts,
		{ formula: `C${row}/B${row}`, result: rates.returned },
		{ formula: `D${row}/${valid}`, result: rates.satisfied },
		{ formula: `D${row}/${all}`, result: rates.lowest },
		{ formula: `(D${row}+B${row}-C${row})/${all}`, result: rates.highest },
		{ formula: `(D${row}*100+E${row}*60)/${valid}`, result: rates.score },
		rates.returned < RETURN_FLOOR ? '收回率不足，仅供参考' : '',
	];
}

function countsOf(one: Ballots): number[] {
	return [one.given, one.returned, one.satisfied, one.fair, one.dissatisfied, one.unknown];
}

/** The satisfaction ledger as XLSX: votes, rates by formula, and a total that sums votes before it divides. */
export function satisfactionLedger(): Promise<Uint8Array> {
	const title = '群众评议满意度台账（2026年10月试评）';
	const workbook = newWorkbook(title);
	const first = HEAD_ROW + 1;
	const last = HEAD_ROW + BALLOTS.length;
	const total = totalOf(BALLOTS);
	const sums = countsOf(total).map((result, index) => {
		const column = 'BCDEFG'[index];
		return { formula: `SUM(${column}${first}:${column}${last})`, result };
	});
	const rows = BALLOTS.map((one, index) => rowOf(one, first + index, countsOf(one)));
	addTable(workbook, { sheet: '评议结果', title, columns: COLUMNS, rows: [...rows, rowOf(total, last + 1, sums)] });
	addNotes(workbook, '统计口径', [
		'统计口径',
		'一、满意率＝满意票÷（满意票＋基本满意票＋不满意票），“不了解”不进入分母，单独列出。',
		'二、下限假定没有收回的票全部为不满意，上限假定没有收回的票全部为满意。收回率越低，上下限相差越大。',
		'三、得分＝（满意票×100＋基本满意票×60）÷三项票数之和。全部不满意为0分，全部满意为100分。',
		'四、合计行先加总票数再计算，不对各乡镇百分比求平均。',
	]);
	return packWorkbook(workbook);
}
