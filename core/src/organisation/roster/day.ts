import { plain } from './text.ts';

/** A day read from a cell. `month`: only year and month were given, and it is the first of it. */
export interface ReadDay {
	readonly day: string;
	readonly precision: 'day' | 'month';
}

const valid = (year: number, month: number, day: number): string | null => {
	const date = new Date(Date.UTC(year, month - 1, day));
	const right = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return right && year >= 1850 && year < 2200 ? date.toISOString().slice(0, 10) : null;
};

const forms: [RegExp, (parts: number[]) => [number, number, number | null]][] = [
	// 2019-7-1, 2019.07.01, 2019/7/1, 2019年7月1日, with a time behind or without
	[
		/^(\d{4}) ?[-./年 ] ?(\d{1,2}) ?[-./月 ] ?(\d{1,2}) ?日?(?:[ T]+\d{1,2}:\d{1,2}(?::\d{1,2})?.*)?$/,
		([y = 0, m = 0, d = 0]) => [y, m, d],
	],
	// 20190701
	[/^(\d{4})(\d{2})(\d{2})$/, ([y = 0, m = 0, d = 0]) => [y, m, d]],
	// 7/1/2019, as Excel shows it in English
	[/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, ([m = 0, d = 0, y = 0]) => [y, m, d]],
	// 2019.07, 2019年7月, 2019-7
	[/^(\d{4}) ?[-./年] ?(\d{1,2}) ?月?$/, ([y = 0, m = 0]) => [y, m, null]],
	// 201907
	[/^(\d{4})(0[1-9]|1[0-2])$/, ([y = 0, m = 0]) => [y, m, null]],
];

const numerals = '〇一二三四五六七八九';

/** 二〇一九年七月二十一日 in digits; anything else as it is. */
function inDigits(text: string): string {
	if (!/^[〇○零一二三四五六七八九十]{1,4}年/.test(text)) return text;
	const number = (part: string): string => {
		const digits = [...part.replace(/[○零]/g, '〇')];
		const ten = digits.indexOf('十');
		const value = (digit: string | undefined, missing: number) =>
			digit === undefined ? missing : numerals.indexOf(digit);
		return ten < 0
			? digits.map((digit) => numerals.indexOf(digit)).join('')
			: String((ten === 0 ? 1 : value(digits[0], 1)) * 10 + value(digits[ten + 1], 0));
	};
	return text.replace(/[〇○零一二三四五六七八九十]+/g, number);
}

/** Days from 1899-12-30, as Excel counts; those of people who live and of the next decades. */
function fromSerial(serial: number): ReadDay | null {
	if (serial < 3_000 || serial > 80_000) return null;
	const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
	return { day, precision: 'day' };
}

/**
 * A date in any habit. A cell that holds a number is a day of Excel's count, or 2019.07 written without quotes, of which
 * 2019.1 may be January or October and is refused.
 * @returns null when it is no date
 */
export function readDay(text: string, number: boolean): ReadDay | null {
	const entered = inDigits(plain(text).replaceAll('、', '.').replace(/号$/, '日'));
	if (number && /^(18|19|20|21)\d{2}\.\d$/.test(entered)) return null;
	for (const [form, read] of forms) {
		const parts = form.exec(entered);
		if (!parts) continue;
		const [year, month, day] = read(parts.slice(1).map(Number));
		const found = valid(year, month, day ?? 1);
		return found === null ? null : { day: found, precision: day === null ? 'month' : 'day' };
	}
	return number || /^\d{5}$/.test(entered) ? fromSerial(Number(entered)) : null;
}
