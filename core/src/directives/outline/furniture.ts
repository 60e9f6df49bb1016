import type { Span } from '../source.ts';

interface Line extends Span {
	readonly text: string;
}

const pageNumber =
	/^(?:[-—–―－·•~\s]{1,4}\s*\d{1,4}\s*[-—–―－·•~\s]{1,4}|第\s*\d{1,4}\s*页(?:\s*[/,，共]?\s*共?\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页(?:\s*第\s*\d{1,4}\s*页)?|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})$/i;
/** A number between dashes. */
const dashed = /^[-—–―－]\s*\d{1,4}\s*[-—–―－]$/;
/** What a site puts between the lines of a text: its address, and where it has more. What names a site and ends as a sentence does is of the text: 欢迎群众登录县政府网站查询。 */
const siteLine =
	/^(?:(?:本文|文章|资料|信息|内容)来源(?:于)?[:：].{0,40}|本文由.{2,40}(?:整理|发布|收集|提供|原创|编辑|转载|上传).{0,40}|.{0,30}(?:版权所有(?!者|人|权)|All Rights? Reserved)[^。]{0,60}|(?:Copyright|©).{0,80}|(?:转载请注明|未经(?:授权|许可|同意)，?(?:不得|禁止|严禁)转载).{0,40}|(?=.*(?:https?:\/\/|www\.|[a-z0-9-]\.(?:com|cn|net|org)|(?:网站?|论坛|文库|公众号|客户端)(?![络格点民信])(?!.*[。；]$)))(?:更多|欢迎|最新).{0,24}(?:访问|下载|关注|登录|登陆).{0,60}|(?:https?:\/\/|www\.)[\w./?=&%#:-]+)$/i;
/** Within a line: always when both numbers stand, else only where the words around it break off. */
const pageOfPages = /第\s*\d{1,4}\s*页\s*[/,，]?\s*共\s*\d{1,4}\s*页/g;
const pageAlone = /第\s*\d{1,4}\s*页(?=(?:[ \t]*(?:[\n。，,；;、]|$)))/g;
/** Words that a page is part of, and marks before one that is cited. */
const speaksOfPage = /[见在从到至翻看读写印于自的及和、，,：:》（(]\s*$/;

/** The lines of a text, by its own line ends. */
export function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	for (const part of text.split(/\r\n|[\n\r\f\v\u2028\u2029]/)) {
		lines.push({ start, end: start + part.length, text: part });
		start += part.length + (text.startsWith('\r\n', start + part.length) ? 2 : 1);
	}
	return lines;
}

const isTitleLike = (text: string): boolean => text.length >= 4 && text.length <= 60 && !/[。；！？]/.test(text);

/** The first lines that could be the title that a header repeats on each page. */
function titles(lines: readonly Line[]): string[] {
	const told = lines.filter(({ text }) => text.trim() !== '').slice(0, 3);
	return told.map(({ text }) => text.replace(/^#+\s*/, '').trim()).filter(isTitleLike);
}

function pageMarks(text: string, known: readonly string[]): Span[] {
	const found: Span[] = [];
	for (const pattern of [pageOfPages, pageAlone]) {
		for (const match of text.matchAll(pattern)) {
			const before = text.slice(Math.max(0, match.index - 80), match.index);
			if (pattern === pageAlone && speaksOfPage.test(before)) continue;
			if (found.some(({ start, end }) => match.index >= start && match.index < end)) continue;
			const cited = /[。，,；;、]/.test(text.charAt(match.index + match[0].length));
			const title = known.find((each) => before.length > each.length && before.trimEnd().endsWith(each));
			if (pattern === pageAlone && cited && title === undefined) continue;
			const start = match.index - (title === undefined ? 0 : before.length - before.lastIndexOf(title));
			found.push({ start, end: match.index + match[0].length });
		}
	}
	return found;
}

/** A running head or foot: the same line beside page numbers or page ends, or the title standing alone again. */
function runningHeads(text: string, lines: readonly Line[], known: readonly string[]): Span[] {
	const filled = lines.filter((line) => line.text.trim() !== '');
	const byPage = (at: number): boolean =>
		[at - 1, at + 1].some((index) => pageNumber.test(filled[index]?.text.trim() ?? '')) ||
		text[(filled[at]?.start ?? 1) - 1] === '\f' ||
		text[filled[at]?.end ?? 0] === '\f';
	const places = new Map<string, number[]>();
	filled.forEach((line, index) => {
		const key = line.text.trim();
		if (isTitleLike(key) && byPage(index)) places.set(key, [...(places.get(key) ?? []), index]);
	});
	const repeated = [...places].filter(([key, at]) => at.length >= 3 || (at.length >= 2 && known.includes(key)));
	// The title stands once, also where a page number stands above it.
	const isTitle = (key: string, index: number): boolean =>
		known.includes(key) && filled.findIndex(({ text }) => text.trim() === key) === index;
	return repeated.flatMap(([key, at]) =>
		at.filter((index) => !isTitle(key, index)).flatMap((index) => filled[index] ?? []),
	);
}

const ends = /[。！？；;.!?:：…”』》】）)]$/;
const cut = /^[ \t\u3000]*(\d{1,3})、[ \t]*/;

/** The running numbers that a site puts where it cuts a text into pieces: 1、2、… within sentences. */
function fragmentCuts(lines: readonly Line[]): Span[] {
	const filled = lines.filter((line) => line.text.trim() !== '');
	const cuts: { line: Line; broken: boolean; length: number }[] = [];
	filled.forEach((line, index) => {
		const match = cut.exec(line.text);
		if (match === null || Number(match[1]) !== cuts.length + 1) return;
		const before = filled[index - 1]?.text.trimEnd() ?? '';
		cuts.push({ line, broken: cuts.length > 0 && before.length > 40 && !ends.test(before), length: match[0].length });
	});
	const broken = cuts.filter((each) => each.broken).length;
	if (cuts.length < 2 || broken < (cuts.length - 1) * 0.6) return [];
	return cuts.map(({ line, length }) => ({ start: line.start, end: line.start + length }));
}

/** What stands in a text without belonging to it: page numbers, running heads, the numbers of fragments. In order. */
export function furnitureOf(text: string): Span[] {
	const lines = linesOf(text);
	const known = titles(lines);
	const numbers = lines.filter((line) => pageNumber.test(line.text.trim()));
	// A lone 1/2 may be a fraction of a table: it counts beside another, or where the word page is.
	const sure = numbers.filter(
		(line) => /[页page]/i.test(line.text) || dashed.test(line.text.trim()) || numbers.length >= 2,
	);
	const sites = lines.filter((line) => siteLine.test(line.text.trim()));
	const all = [
		...pageMarks(text, known),
		...sure,
		...sites,
		...runningHeads(text, lines, known),
		...fragmentCuts(lines),
	];
	const merged: Span[] = [];
	for (const { start, end } of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
		const last = merged.at(-1);
		if (last !== undefined && start < last.end)
			merged[merged.length - 1] = { start: last.start, end: Math.max(end, last.end) };
		else if (end > start) merged.push({ start, end });
	}
	return merged;
}
