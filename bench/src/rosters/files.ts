import { idNumberFault } from '@pacesetter/core/organisation';
import { writeWorkbook } from '@pacesetter/lok';

type Rows = Iterable<readonly string[]>;

const branchName = (index: number): string => `第${index + 1}村党支部`;

/** The branches of a county. */
export function* branchesFile(count: number): Generator<string[]> {
	yield ['党支部名称', '简称', '编码', '成立时间'];
	for (let index = 0; index < count; index += 1)
		yield [`中共${branchName(index)}`, branchName(index), `B${index + 1}`, '2012-07-01'];
}

const surnames = [...'江温陆沈何方秦许罗顾程叶苏林余谢夏石'];
const given = [...'一帆禾青川知夏若溪长宁云舒景行念北怀瑾明澈望晓棠清'];
const pick = <Item>(items: readonly Item[], index: number): Item => {
	const item = items[index % items.length];
	if (item === undefined) throw new Error('there is nothing to pick');
	return item;
};

/** A day between 1950 and 2005. */
const dayOf = (index: number): string => new Date(Date.UTC(1950, 0, 1 + (index % 20_000))).toISOString().slice(0, 10);

/** An ID number of a region that there is not, right in every other way. */
function idNumber(index: number, seed: number): string {
	const day = dayOf(index).replaceAll('-', '');
	const first = `99000${seed}${day}${String(Math.floor(index / 20_000) + 1).padStart(3, '0')}`;
	for (const check of '0123456789X') if (idNumberFault(first + check) === null) return first + check;
	throw new Error('no check digit fits');
}

/** One row in a hundred is bad, in one of these ways. */
const spoilt: ((row: string[]) => string[])[] = [
	([name = '', number = '', ...rest]) => [name, number.slice(0, 15), ...rest],
	([name = '', number = '', , ...rest]) => [name, number, '无此支部', ...rest],
	(row) => row.map((cell, index) => (index === 3 ? '去年' : cell)),
	(row) => row.map((cell, index) => (index === 0 ? '' : cell)),
];

/** Members of a county, the same for the same seed. */
export function* membersOf(wish: { rows: number; branches: number; seed: number }): Generator<string[]> {
	yield ['姓名', '身份证号', '所在党支部', '入党时间', '转正时间', '民族', '学历', '手机号'];
	for (let index = 0; index < wish.rows; index += 1) {
		const mixed = index * 7919 + wish.seed * 104_729;
		const name = pick(surnames, mixed) + pick(given, Math.floor(mixed / 18)) + pick(given, Math.floor(mixed / 450));
		const phone = `139${String(mixed % 100_000_000).padStart(8, '0')}`;
		const days = ['2012-07-01', '2013年7月1日'];
		const row = [name, idNumber(index, wish.seed), branchName(index % wish.branches), ...days, '汉族', '大学', phone];
		yield index % 100 === 99 ? pick(spoilt, Math.floor(index / 100))(row) : row;
	}
}

export const csvOf = (rows: Rows): Buffer => {
	const pieces: string[] = [];
	for (const row of rows) pieces.push(`${row.join(',')}\r\n`);
	return Buffer.from(pieces.join(''));
};

export async function xlsxOf(rows: Rows): Promise<Buffer> {
	async function* numbered() {
		let number = 0;
		for (const row of rows) yield { number: ++number, cells: row.map((text) => ({ text })) };
	}
	const pieces: Uint8Array[] = [];
	for await (const piece of writeWorkbook([{ name: '党员', rows: numbered() }])) pieces.push(piece);
	return Buffer.concat(pieces);
}
