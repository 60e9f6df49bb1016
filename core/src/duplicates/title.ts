import { normalise } from './normalise.ts';

/** What editions of one document have in their titles and others of it have not: years and days, the state it is in. */
const ofAnEdition =
	/[\d〇零一二三四五六七八九十]+[年月日版稿次]|(19|20)\d{2}(\d{4})?|第?[\d〇零一二三四五六七八九十]+[次版稿]|修正文本|修[订改][版稿]?|修正案?|征求意见稿?|送审稿?|讨论稿|草案|初稿|定稿|终稿|最终版?|正式版?|新版|旧版|试行|暂行|副本|final|draft|copy|v\d+/gu;

/** What a browser puts behind the name of a file that it has saved before. */
const savedAgain = /\s*[（(]\d{1,2}[)）]$/u;

/** A title without what tells one edition from another; empty where nothing else is in it. */
const titleStem = (title: string): string =>
	normalise(title.replace(savedAgain, ''))
		.replace(ofAnEdition, '')
		.replace(/^中华人民共和国/, '');

const digits = '〇一二三四五六七八九';
const digitOf = (numeral: string): string => String(digits.indexOf(numeral === '零' ? '〇' : numeral));

/**
 * What a plan, minutes or a bulletin is of, not an edition: a year, and a number in a row of its like. What a law was amended
 * in, and its whole date, tell editions.
 */
const years = /(?<!\d)(?:19|20)\d{2}(?!\d|年?[修版])/gu;
const turns = /第?[\d十百]+[次号期](?!修|征求|审议)/gu;

/** Both name one, and not the same: last year's plan is no version of this year's. */
function ofOthers(mine: string, theirs: string): boolean {
	const [one, other] = [mine, theirs].map((title) => normalise(title).replace(/[〇零一二三四五六七八九]/gu, digitOf));
	return [years, turns].some((named) => {
		const [here, there] = [one?.match(named), other?.match(named)];
		return Boolean(here && there && here.join() !== there.join());
	});
}

/** Less is no name of a work. */
const shortest = 3;

export const sameWork = (mine: string, theirs: string): boolean => {
	const stem = titleStem(mine);
	return stem.length >= shortest && stem === titleStem(theirs) && !ofOthers(mine, theirs);
};
