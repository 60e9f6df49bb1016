import { normalise } from './normalise.ts';

/** What editions of one document have in their titles and others of it have not: years and days, the state it is in. */
const ofAnEdition =
	/[\d〇零一二三四五六七八九十]+[年月日版稿次]|(19|20)\d{2}(\d{4})?|第?[\d〇零一二三四五六七八九十]+[次版稿]|修正文本|修订版?|修正案?|征求意见稿?|送审稿?|讨论稿|草案|初稿|定稿|终稿|最终版?|正式版?|新版|旧版|试行|暂行|副本|final|draft|copy|v\d+/gu;

/** A title without what tells one edition from another; empty where nothing else is in it. */
const titleStem = (title: string): string =>
	normalise(title)
		.replace(ofAnEdition, '')
		.replace(/^中华人民共和国/, '');

/** Less is no name of a work. */
const shortest = 3;

export const sameWork = (mine: string, theirs: string): boolean => {
	const stem = titleStem(mine);
	return stem.length >= shortest && stem === titleStem(theirs);
};
