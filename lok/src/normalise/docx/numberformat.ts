/** A list's number as text; undefined for the ways of counting that aren't known here. */
export function formatNumber(value: number, format: string): string | undefined {
	if (format === 'decimal') return String(value);
	if (format === 'decimalZero') return String(value).padStart(2, '0');
	if (format === 'none' || format === 'bullet') return '';
	if (/^(lower|upper)Letter$/.test(format)) return cased(letters(value), format);
	if (/^(lower|upper)Roman$/.test(format)) return cased(roman(value), format);
	if (chinese.has(format)) return value < 100 ? chineseNumber(value) : undefined;
	if (circled.has(format)) return value <= 20 ? String.fromCodePoint(0x245f + value) : undefined;
	return undefined;
}

const chinese: ReadonlySet<string> = new Set(['chineseCounting', 'chineseCountingThousand', 'japaneseCounting']);
const circled: ReadonlySet<string> = new Set(['decimalEnclosedCircle', 'decimalEnclosedCircleChinese']);

const cased = (text: string, format: string) => (format.startsWith('upper') ? text : text.toLowerCase());

/** A … Z, AA, BB …: Word repeats the letter. */
function letters(value: number): string {
	return String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romanDigits: readonly (readonly [number, string])[] = [
	[1000, 'M'],
	[900, 'CM'],
	[500, 'D'],
	[400, 'CD'],
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I'],
];

function roman(value: number): string {
	let rest = value;
	let text = '';
	for (const [worth, digit] of romanDigits) {
		while (rest >= worth) {
			text += digit;
			rest -= worth;
		}
	}
	return text;
}

/** @param value below 100 */
function chineseNumber(value: number): string {
	const digit = (n: number) => '〇一二三四五六七八九'.charAt(n);
	if (value < 10) return digit(value);
	const tens = Math.floor(value / 10);
	return `${tens > 1 ? digit(tens) : ''}十${value % 10 > 0 ? digit(value % 10) : ''}`;
}
