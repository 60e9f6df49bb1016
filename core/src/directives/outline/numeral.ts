const digits = '〇一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const plain = (text: string): string =>
	text
		.replace(/[零○]/g, '〇')
		.replaceAll('两', '二')
		.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

function fromChinese(text: string): number | undefined {
	let total = 0;
	let digit: number | undefined;
	for (const char of text) {
		const unit = units[char];
		const value = digits.indexOf(char);
		if (unit !== undefined) {
			total += (digit ?? 1) * unit;
			digit = undefined;
		} else if (value < 0 || (digit !== undefined && digit !== 0)) {
			return undefined;
		} else {
			digit = value;
		}
	}
	return total + (digit ?? 0);
}

const roman = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ', 'Ⅺ', 'Ⅻ'];
/** Characters that hold a whole number each: ① ⑴ ⒈ and ❶, by the character of one. */
const enclosed = ['①', '⑴', '⒈', '❶', '㈠', '㊀'];
const stems = '甲乙丙丁戊己庚辛壬癸';

/** The number that a marker counts with: 十二, 12, １２, ⑫, ㈠, Ⅻ, 丙, b. Undefined where it is none. */
export function numeralOf(text: string): number | undefined {
	const known = plain(text);
	if (/^\d{1,4}$/.test(known)) return Number(known);
	if (/^[〇一二三四五六七八九十百千]+$/.test(known)) return fromChinese(known);
	if (/^[a-zA-Z]$/.test(known)) return known.toLowerCase().charCodeAt(0) - 96;
	const at = Math.max(roman.indexOf(known), known.length === 1 ? stems.indexOf(known) : -1);
	if (at >= 0) return at + 1;
	for (const first of enclosed) {
		const number = known.charCodeAt(0) - first.charCodeAt(0) + 1;
		if (known.length === 1 && number >= 1 && number <= 20) return number;
	}
	return undefined;
}
