const digits = '零一二三四五六七八九';

/** A number up to 9,999 as Chinese writes it: 十二, 一百零三. */
export function chineseNumber(value: number): string {
	let [text, gap] = ['', false];
	for (const [unit, name] of [
		[1000, '千'],
		[100, '百'],
		[10, '十'],
		[1, ''],
	] as const) {
		const digit = Math.floor(value / unit) % 10;
		if (digit === 0) {
			gap = text !== '';
			continue;
		}
		text += `${gap ? '零' : ''}${digit === 1 && unit === 10 && text === '' ? '' : digits[digit]}${name}`;
		gap = false;
	}
	return text || '零';
}

const unitOf = new Map([
	['千', 1000],
	['百', 100],
	['十', 10],
]);

/** The number that Chinese writes so, up to 9,999; undefined for what it doesn't write. */
export function chineseValue(text: string): number | undefined {
	let [value, digit] = [0, 0];
	for (const character of text) {
		const unit = unitOf.get(character);
		if (unit === undefined) digit = digits.indexOf(character);
		else [value, digit] = [value + (digit || 1) * unit, 0];
	}
	return chineseNumber(value + digit) === text ? value + digit : undefined;
}

/** A day as papers write it: 2026年3月1日. */
export function chineseDay(day: string): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${year}年${month}月${date}日`;
}

/** The number before a heading of each level. */
export const marker = (level: 1 | 2 | 3 | 4, place: number): string =>
	[`${chineseNumber(place)}、`, `（${chineseNumber(place)}）`, `${place}.`, `（${place}）`][level - 1] ?? '';
