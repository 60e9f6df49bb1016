import { openedAt } from '../words/brackets.ts';

/** Where the first sentence of a clause ends. */
const sentenceEnd = /[。！？；!?;\n\r]/;
/** Words before a colon that lead to a list or say something: no title. */
const leadsOver = /(?:下列|以下|如下|包括|包含|指出|强调|要求|认为|提出|规定|修改为|即|是|为|有|做到|主要)$/;
const longestTitle = 15;
/** A title that its paragraph begins with: 【活动主题】… */
export const bracketedTitle = /^【[\u4e00-\u9fff“”、]{2,16}】/;

/**
 * The words that name a clause: its whole paragraph where that is a heading, else its first sentence or its title.
 * @param own the clause's words to the end of the paragraph or to the next clause in it
 * @param marker length of the number before them
 */
export function headingOf(own: string, marker: number): string {
	const bracketed = marker === 0 ? bracketedTitle.exec(own)?.[0] : undefined;
	if (bracketed !== undefined) return bracketed;
	const sentence = own.slice(
		0,
		own.slice(marker).search(sentenceEnd) < 0 ? own.length : marker + own.slice(marker).search(sentenceEnd),
	);
	const title = sentence.slice(marker).search(/[：:](?!\d)/);
	const words = sentence.slice(marker, marker + title);
	const isTitled = title > 1 && title <= longestTitle && !leadsOver.test(words) && !/[，,]/.test(words);
	const named = isTitled ? sentence.slice(0, marker + title) : sentence;
	const opened = openedAt(named, marker + 1);
	const whole = opened < 0 ? named : named.slice(0, opened);
	return whole.replace(/(?<![\s\u3000：:，,、])[\s\u3000：:，,、]+$/, '');
}
