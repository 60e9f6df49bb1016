import { anyOf, type Chance } from '../lib/chance.ts';

/** Events as texts name them, with the year in which they were. */
const events: readonly (readonly [string, number])[] = [
	['党的十六大', 2002],
	['党的十七大', 2007],
	['十八大', 2012],
	['党的十九大', 2017],
	['党的二十大', 2022],
	['建党90周年', 2011],
	['中国共产党成立100周年', 2021],
	['建国60周年', 2009],
	['新中国成立70周年', 2019],
	['党的十七届四中全会', 2009],
	['十八届三中全会', 2013],
	['改革开放40周年', 2018],
];

/** Sentences of the bench about an event, with `~` for the year. */
const sentences: readonly ((event: string) => string)[] = [
	(event) => `活动从现在开始，一直到~年${event}召开。`,
	(event) => `~年是${event}之年，各项工作要早安排、早部署。`,
	(event) => `~年，${event}胜利召开，全县上下深受鼓舞。`,
	(event) => `在~年召开的${event}上，提出了新的要求。`,
	(event) => `${event}于~年召开，这是大家政治生活中的一件大事。`,
	(event) => `${event}（~年）以来，各级党组织扎实工作。`,
	(event) => `我们将在~年迎来${event}。`,
];

/** A sentence about an event in another year, between two of the text. */
export function eventYears(text: string, random: Chance) {
	const ends = [...text.matchAll(/。(?=[\u4e00-\u9fff])/g)];
	const [name, year] = anyOf(events, random);
	if (ends.length === 0) return undefined;
	const at = anyOf(ends, random).index + 1;
	const told = /周年/.test(name)
		? sentences.filter((_, index) => index !== 0 && index !== 3 && index !== 4)
		: sentences;
	const wrong = anyOf([year - 3, year - 1, year + 2, year + 3, year + 5, year + 11], random);
	const words = anyOf(told, random)(name);
	const start = at + words.indexOf('~');
	return {
		text: text.slice(0, at) + words.replace('~', String(wrong)) + text.slice(at),
		places: [{ start, end: start + 4 }],
	};
}
