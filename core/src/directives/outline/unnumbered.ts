import { closing, headingWords, lastWords, salutation } from '../words/headings.ts';
import type { Candidate } from './candidate.ts';
import { bracketedTitle } from './heading.ts';
import type { Paragraph } from './paragraph.ts';

const bare = (kind: string, paragraph: Paragraph, index: number): Candidate => ({
	at: paragraph.start,
	marker: { kind, number: undefined, text: '', length: 0, inline: false },
	paragraph: index,
	inside: false,
});

const sentenceMark = /[。！？；，,;：:!?]/;
const isShort = (text: string): boolean => text.length >= 2 && text.length <= 40 && !sentenceMark.test(text);
const speaks = (text: string): boolean =>
	/[\u4e00-\u9fff]{2}/.test(text) && !salutation.test(text) && !closing.test(text);

/** How a heading looks that is told from the body by its type only. */
function lookOf({ hint }: Paragraph): string {
	return `${hint?.font ?? ''} ${hint?.size ?? ''} ${hint?.bold === true ? 'bold' : ''}`;
}

/** The look that most of the document's words have. */
function bodyLook(paragraphs: readonly Paragraph[]): string {
	const lengths = new Map<string, number>();
	for (const paragraph of paragraphs) {
		if (paragraph.hint?.inTable === true) continue;
		const look = lookOf(paragraph);
		lengths.set(look, (lengths.get(look) ?? 0) + paragraph.text.length);
	}
	return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/**
 * Headings without a number: by their style or markup, by their look in an office document, or by being one of the usual words.
 * The title and what stands above the first sentence is none.
 */
export function bareHeadings(paragraphs: readonly Paragraph[], numbered: ReadonlySet<number>): Candidate[] {
	const firstText = paragraphs.findIndex(({ text, hint }) => sentenceMark.test(text) && hint?.inTable !== true);
	const body = bodyLook(paragraphs);
	const below = paragraphs.slice(4).some(({ outlineLevel }) => outlineLevel === 1);
	return paragraphs.flatMap((paragraph, index) => {
		const { text, outlineLevel, hint } = paragraph;
		if (numbered.has(index) || hint?.contents === true || !/[\u4e00-\u9fffA-Za-z]/.test(text)) return [];
		if (hint?.inTable === true) return [];
		// A heading at the very top is the title, where it stands alone or looks like one.
		const isTitle = index <= 3 && (outlineLevel === 1 ? !below || hint !== undefined : hint?.centred === true);
		if (outlineLevel !== undefined && text.length <= 60)
			return isTitle ? [] : [bare(`heading ${outlineLevel}`, paragraph, index)];
		if (hint?.centred === true || index < firstText || !isShort(text) || !speaks(text)) return [];
		const next = paragraphs[index + 1];
		if (next === undefined || next.hint?.inTable === true) return [];
		const word = text.replace(/[\s\u3000]/g, '');
		if (lastWords.has(word)) return [bare('last', paragraph, index)];
		if (headingWords.has(word)) return [bare('heading', paragraph, index)];
		const differs = hint !== undefined && lookOf(paragraph) !== body && lookOf(next) !== lookOf(paragraph);
		const strong = hint?.bold === true || /[黑楷标]/.test(hint?.font ?? '');
		return differs && strong && (next.text.length > text.length || numbered.has(index + 1))
			? [bare(`look ${lookOf(paragraph)}`, paragraph, index)]
			: [];
	});
}

/** What sites and papers put in such brackets, and no title of a part. */
const noPart = /^【(?:本报|编者|导语|摘要|关键|打印|关闭|字体|收藏|分享|来源|作者|责任编辑|编辑|注|图)/;

/** Paragraphs that begin with a title in 【】, alone on their line or not, where two and more do. */
export function bracketedHeadings(paragraphs: readonly Paragraph[], taken: ReadonlySet<number>): Candidate[] {
	const found = paragraphs.flatMap((paragraph, index) => {
		const { text, hint } = paragraph;
		const isTitled = bracketedTitle.test(text) && !noPart.test(text) && hint?.inTable !== true;
		return isTitled && !taken.has(index) ? [bare('【】', paragraph, index)] : [];
	});
	return found.length >= 2 ? found : [];
}

const runIn = /^([\u4e00-\u9fff“”"《》（）、，,·—―\-A-Za-z0-9]{2,30})[。：:](?=.{12})/;
/** Words before a colon that name no part of the text. */
const aside = /^(?:注|备注|说明|答案?|数据来源|来源|联系人|联系电话|联系方式|电话|地址|邮箱|邮编|传真)[A-D]?$/;
const narrative =
	/^(?:要(?!素|闻|点)|我们|今年|去年|过去|一年来|五年来|当前|目前|近年来|同时|为此|因此|此外|总之|对|在|从|经过|根据|按照|大家|会议|回顾|展望|面对|应对|为了|随着|由于|这|那|但|也|又|还|要求|其中|例如|比如)/;
/** What a title that tells of two things begins both with. */
const act =
	/^(?:[加强推进动完善健全深化扩大提高提升促进积极大力全面坚持实施落实抓好做强化优化严格建立构筑改进增强着力切实认真努力保障维护发展稳步继续规范开展组织营造突出明确]{2})/;
function isTerse(text: string): boolean {
	const halves = text.split(/[，,]/);
	return halves.length === 1 || (halves.length === 2 && halves.every((half) => act.test(half)));
}

const isTitle = (text: string): boolean =>
	/[\u4e00-\u9fff]{2}/.test(text) &&
	!aside.test(text) &&
	!narrative.test(text) &&
	!salutation.test(text) &&
	isTerse(text) &&
	!/[了的过着吗呢]$|[^就还]是/.test(text);

/** What comes behind words that only lead to a list of their own. */
const listBegins = /^[：:]\s*(?:一是|一要|其一|第一|首先|[（(]?[一1][）)、.．]|①)/;

/** The short first sentence, or the words before a colon, that name a paragraph: 标题。正文… */
function runInTitle(text: string): string | undefined {
	const title = runIn.exec(text)?.[1];
	if (title === undefined || listBegins.test(text.slice(title.length))) return undefined;
	return isTitle(title) ? title : undefined;
}

const [longestTitle, shortestBody] = [18, 50];
/** A title beyond doubt: a few words, and much behind them. */
function isPlainlyTitled(text: string): boolean {
	const title = runInTitle(text);
	return title !== undefined && title.length <= longestTitle && text.length - title.length >= shortestBody;
}

/**
 * Whether a document titles its paragraphs as a habit: a quarter of those of some length, where in other texts one in ten happens to
 * begin with a short sentence.
 */
function titlesItsParagraphs(paragraphs: readonly Paragraph[]): boolean {
	const long = paragraphs.filter(({ text, hint }) => text.length >= 60 && hint?.inTable !== true);
	const titled = long.filter(({ text }) => isPlainlyTitled(text)).length;
	return titled >= long.length * 0.25;
}

/** So many titled paragraphs without another between them are headings whatever follows. */
const sureRun = 3;

/** The titled paragraphs of a row, by stretches without another between them. */
function runs(titled: readonly number[], row: readonly number[]): number[][] {
	const found: number[][] = [];
	for (const index of titled) {
		const last = found.at(-1);
		if (last !== undefined && row.indexOf(index) === row.indexOf(last.at(-1) ?? -1) + 1) last.push(index);
		else found.push([index]);
	}
	return found;
}

/** So many titles that are sure make a habit worth looking for. */
const sureTitles = 10;

/** The paragraphs between what is a clause already. */
function rowsOf(paragraphs: readonly Paragraph[], taken: ReadonlySet<number>): number[][] {
	const rows: number[][] = [[]];
	paragraphs.forEach(({ text, hint }, index) => {
		if (taken.has(index) || salutation.test(text) || closing.test(text)) rows.push([]);
		else if (hint?.inTable !== true) rows.at(-1)?.push(index);
	});
	return rows;
}

/**
 * Paragraphs named by their own first words. One alone may just begin with a short sentence: two and more in a row, and
 * nearly all of a row, are headings; in a document that titles its paragraphs, those of a row of which a third have titles.
 */
export function runInHeadings(paragraphs: readonly Paragraph[], taken: ReadonlySet<number>): Candidate[] {
	const wordsAt = (index: number): string => paragraphs[index]?.text ?? '';
	// What goes on in the middle of a sentence was only broken off; the title above is no sentence.
	const begins = (index: number): boolean =>
		index === 0 ||
		taken.has(index - 1) ||
		(index === 1 && isShort(wordsAt(0))) ||
		/[。！？；：”）!?;:]$/.test(wordsAt(index - 1));
	const sureIn = (row: readonly number[]): number[] => {
		const titled = row.filter((index) => begins(index) && runInTitle(wordsAt(index)) !== undefined);
		// What leads over to the row or away from it has no title of its own.
		const between = row.filter((index) => index >= (titled[0] ?? 0) && index <= (titled.at(-1) ?? 0)).length;
		const isRow = titled.length >= 2 && titled.length >= between * 0.8;
		return runs(titled, row).flatMap((run) => (isRow || run.length >= sureRun ? run : []));
	};
	const likelyIn = (row: readonly number[]): number[] => {
		const titled = row.filter((index) => begins(index) && isPlainlyTitled(wordsAt(index)));
		return titled.length >= 2 && titled.length >= row.length * 0.3 ? titled : [];
	};
	const rows = rowsOf(paragraphs, taken);
	const sure = rows.flatMap(sureIn);
	const likely = sure.length >= sureTitles && titlesItsParagraphs(paragraphs) ? rows.flatMap(likelyIn) : [];
	return [...new Set([...sure, ...likely])].flatMap((index) => {
		const paragraph = paragraphs[index];
		return paragraph === undefined ? [] : [bare('run-in', paragraph, index)];
	});
}
