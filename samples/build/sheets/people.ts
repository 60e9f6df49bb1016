/** One invented person of a roster. */
export interface Person {
	name: string;
	female: boolean;
	born: Date;
	idNumber: string;
	phone: string;
}

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张';
const STEMS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
const NUMERALS = '一二三四五六七八九十';

/** No province has the code 99. */
const AREA = '990101';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** The n-th name counted off by surnames, stems and numerals; the first 1,320 differ. */
export function countedName(n: number): string {
	return [SURNAMES, STEMS, NUMERALS].map((list) => list[n % list.length]).join('');
}

/** The n-th invented person. The ID number has no real area and a wrong check digit; the phone number is masked. */
export function personAt(n: number): Person {
	const female = n % 5 < 2;
	const born = new Date(Date.UTC(1946 + ((n * 17) % 59), (n * 5) % 12, ((n * 11) % 28) + 1));
	return {
		name: countedName(n),
		female,
		born,
		idNumber: invalidId(born, 100 + 2 * n + (female ? 0 : 1)),
		phone: `199****${String((n * 37) % 10000).padStart(4, '0')}`,
	};
}

function invalidId(born: Date, serial: number): string {
	const digits = AREA + born.toISOString().slice(0, 10).replaceAll('-', '') + String(serial).padStart(3, '0').slice(-3);
	const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
	return digits + CHECKS[(sum + 1) % CHECKS.length];
}
