const digits = '零一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

function numeral(text: string): number {
	let total = 0;
	let digit: number | undefined;
	for (const char of text.replaceAll('〇', '零')) {
		const unit = units[char];
		if (unit === undefined) digit = digits.indexOf(char);
		else {
			total += (digit || 1) * unit;
			digit = undefined;
		}
	}
	return total + (digit ?? 0);
}

/** A clause of a law: where it begins and how deep it is. */
export interface LawClause {
	readonly start: number;
	readonly level: number;
}

const heading = /^(#{2,6})\s+/;
const article = /^第([零〇一二三四五六七八九十百千]+)条(之[一二三四五六七八九十]+)?(?![第款项的])/;
const item = /^[（(]([一二三四五六七八九十百]+)[）)](?![、项])/;
const serial = /^(?:([0-9０-９]{1,2})[．.、](?![0-9０-９])|([一二三四五六七八九十]{1,3})、)/;

/**
 * A law's clauses read another way than the product reads them: the headings as its Markdown marks them, and below them the articles,
 * items and serial numbers that begin a line, each in its order. What it passes over, such as serial numbers out of order, is told of neither.
 */
export function lawClauses(text: string): { clauses: LawClause[]; unclear: Set<number> } {
	const clauses: LawClause[] = [];
	const unclear = new Set<number>();
	let headings: number[] = [];
	let [at, lastArticle, lastItem] = [0, 0, 0];
	let inArticle = false;
	for (const line of text.split('\n')) {
		const words = line.trim();
		const start = at + line.length - line.trimStart().length;
		at += line.length + 1;
		const depth = heading.exec(words)?.[1]?.length;
		const numbered = article.exec(words);
		const listed = item.exec(words);
		if (depth !== undefined) {
			headings = [...headings.filter((each) => each < depth), depth];
			clauses.push({ start: start + (heading.exec(words)?.[0].length ?? 0), level: headings.length });
			[inArticle, lastItem] = [false, 0];
		} else if (numbered !== null) {
			const number = numeral(numbered[1] ?? '');
			if (number !== lastArticle + 1 && !(number === lastArticle && numbered[2]) && lastArticle !== 0)
				unclear.add(start);
			else clauses.push({ start, level: headings.length + 1 });
			[lastArticle, lastItem, inArticle] = [number, 0, true];
		} else if (listed !== null) {
			const number = numeral(listed[1] ?? '');
			if (number === 1 || number === lastItem + 1)
				clauses.push({ start, level: headings.length + (inArticle ? 2 : 1) });
			else unclear.add(start);
			lastItem = number;
		} else if (serial.test(words)) unclear.add(start);
	}
	return { clauses, unclear };
}
