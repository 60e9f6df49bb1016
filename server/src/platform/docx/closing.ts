import { chineseDay, type Paper, widthOf } from '@pacesetter/core/papers';
import { AlignmentType, Paragraph } from 'docx';
import { em } from './page.ts';
import { fonts, run } from './run.ts';

/** 附件说明: a line below the text, two characters in, the names below each other. */
export function attachmentNote(titles: readonly string[]): Paragraph[] {
	if (titles.length === 0) return [];
	const lead = titles.length === 1 ? 3 : 4.5;
	return [
		new Paragraph({}),
		...titles.map((title, place) => {
			const number = titles.length === 1 ? '' : `${place + 1}. `;
			const hanging = place === 0 ? lead * em : (lead - 3) * em;
			return new Paragraph({
				children: [run(`${place === 0 ? '附件：' : ''}${number}${title}`, fonts.fangsong)],
				indent: { left: (2 + lead) * em, hanging },
			});
		}),
	];
}

/** Where a digit meets a Chinese character, they are set a quarter of a character apart. */
const seams = /\d(?=\p{Script=Han})|\p{Script=Han}(?=\d)/gu;
const setWidth = (text: string): number => widthOf(text) + (text.match(seams)?.length ?? 0) / 4;

/** 成文日期 ends four characters from the right, 署名 is centred over it. */
const dayFromRight = 4;

/** 发文机关署名 and 成文日期, kept together and with the line above. */
export function signatureOf({ organ, day }: NonNullable<Paper['signature']>): Paragraph[] {
	const date = day === null ? '　　年　月　日' : chineseDay(day);
	const right = (words: string, fromRight: number, keepNext: boolean) =>
		new Paragraph({
			children: [run(words, fonts.fangsong)],
			alignment: AlignmentType.RIGHT,
			indent: { right: Math.round(fromRight * em) },
			keepNext,
		});
	// A name that is too long to be centred ends two characters from the right, and the date stays where it is.
	const over = Math.max(2, dayFromRight - (setWidth(organ) - setWidth(date)) / 2);
	return [new Paragraph({ keepNext: true }), right(organ, over, true), right(date, dayFromRight, false)];
}
