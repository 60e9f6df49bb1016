import { numeralOf } from './numeral.ts';

/** What a piece of text is counted with, as read at one place. */
export interface Marker {
	/** Which series it belongs to, such as `一、` or `第一条`. Markers of one kind count together. */
	readonly kind: string;
	/** Undefined for what only ends a series: 最后. */
	readonly number: number | undefined;
	/** As it is told: without the separator behind it. */
	readonly text: string;
	/** Characters up to the clause's own words. */
	readonly length: number;
	/** 1.2.3 counts by its last part, below this: `1.2`. */
	readonly prefix?: string;
	/** May stand inside a paragraph. */
	readonly inline: boolean;
}

const chinese = '[〇零一二三四五六七八九十百]{1,5}';
const count = `(?:${chinese}|[0-9０-９]{1,3})`;
/** What separates a marker from its words. A space alone is enough where the marker cannot be part of a sentence. */
const stop = '[、，,.．：:。]';
const gap = '[ \\t\\u3000\\u00a0]*';

interface Form {
	readonly kind: string;
	/** Group 1 is the marker as told, group `n` its number. */
	readonly pattern: RegExp;
	readonly inline: boolean;
}

const form = (kind: string, pattern: string, inline = false): Form => ({
	kind,
	pattern: new RegExp(pattern, 'y'),
	inline,
});

/** Parts of a law or a book: they need only a space, or nothing where the line ends. */
const parts = ['编', '分编', '篇', '卷', '部分', '章', '节'].map((part) =>
	form(part, `(第${gap}(?<n>${count})${gap}${part})(?![第和、的])(?:${gap}${stop}?${gap})`),
);

/** Steps that are told one behind the other in a paragraph: 第一阶段（3月至5月）：… 第二阶段：… */
const timed = /(?:阶段|步骤?|环节)[：:（(]$/;
/** Steps of a plan: 第一阶段：… */
const steps = '阶段|步骤|步|方面|环节|类|层面|大?任务|讲|题|批次?|轮';
/** What a speech is divided into: 第一个问题，… 第二件事，… 第三点意见：… */
const points =
	'个大?(?:问题|方面|意见|要求|任务|重点|环节|阶段(?=[：:（(])|部分|关键|希望|体会|建议)|件大?事情?|点(?=意见|要求|建议|希望|体会|感受|认识|[：:，,、（(]|是|就是|[\\s]|$)';

/** In the order they are tried. */
const forms: readonly Form[] = [
	...parts,
	form(
		'条',
		`(第${gap}(?<n>[〇零一二三四五六七八九十百千]{1,9}|[0-9０-９]{1,4})${gap}条(?:之[一二三四五六七八九十]{1,3})?)(?![第款项的至、，,和或及之]|规定)(?:${stop}|(?=[\\s【［（(\\u3000])|(?=$)|(?=.))${gap}`,
	),
	form('step', `(第${gap}(?<n>${count})(?<word>${steps}))(?:[：:，,、（(]|(?=\\s|$))`),
	form(
		'point',
		`(第${gap}(?<n>${count})(?<word>${points})(?:意见|要求|建议|希望|体会|感受|认识)?)(?:[：:，,、]|(?=[（(]|就?是|\\s|$))${gap}`,
		true,
	),
	form(
		'第一',
		`(第${gap}(?<n>[一二三四五六七八九十]{1,3}))(?:${gap}[，,、：:．.。]|[ \\t\\u3000]+(?=\\S)|(?=是|要(?!务|素|点|职|义|件)|就是|必须))${gap}`,
		true,
	),
	form('其一', `(其(?<n>[一二三四五六七八九十]))${gap}(?:[，,、：:。]|(?=是))${gap}`, true),
	form(
		'一方面',
		`((?:一|另)一?方面)[，,、：:]?(?=(?:各[^，。；]{1,12})?(?:要(?!求|素|闻|点)|必须|须|应当?(?!对)))`,
		true,
	),
	form('首先', `((?:首先|其次|再次|再其次|最后))${gap}(?:[，,、：:]|(?=[是要必应在加把做抓]))${gap}`, true),
	form(
		'一是',
		`((?<n>[一二三四五六七八九十]{1,3})(?<word>是|要(?!务|素|点|职|义|件|事|闻)|则|靠|抓|看))(?!\\k<n>)[，,：:]?`,
		true,
	),
	form(
		'（一）',
		`([（(〔【［[]${gap}(?<n>${chinese})${gap}[）)〕】］\\]]|(?<m>[㈠-㈩㊀-㊉]))${gap}[、，,.．：:]?${gap}`,
		true,
	),
	form('一、', `((?<n>${chinese}))${gap}(?:[、．.：:]|[，,]|[）)]|[\\u3000 \\t]+(?=[\\u4e00-\\u9fff“]))${gap}`),
	form(
		'1.1',
		`((?:[0-9０-９]{1,2}[.．]){1,4}[0-9０-９]{1,2})(?:[.．、]|(?![0-9０-９.．%％]|月[份底末初上中下0-9]))${gap}`,
	),
	form('（1）', `([（(]${gap}(?<n>[0-9０-９]{1,2})${gap}[）)]|(?<m>[⑴-⒇]))${gap}[、，,.．：:]?${gap}`, true),
	form('1）', `((?<n>[0-9０-９]{1,2}))[）)]${gap}`, true),
	// A heading of a manual: 3 概述, above 3.1.
	form('1', `((?<n>[0-9０-９]{1,2}))[ \\t\\u3000]+(?=[\\u4e00-\\u9fff“])`),
	form(
		'1.',
		`((?<n>[0-9０-９]{1,3}))(?:${gap}[、．.](?![0-9０-９])|[．.](?=(?:1[0-2]|[1-9])月[份底末初上中下0-9])|[，,：:](?![0-9０-９]))${gap}|((?<m>[⒈-⒛]))${gap}`,
		true,
	),
	form('①', `((?<n>[①-⑳❶-❿]))${gap}[、，,.．]?${gap}`, true),
	form('Ⅰ', `((?<n>[Ⅰ-Ⅻ]))${gap}[、．.，,：:]?${gap}`),
	form('（甲）', `([（(](?<n>[甲乙丙丁戊己庚辛壬癸])[）)])${gap}[、，,.．：:]?${gap}`, true),
	form('（a）', `([（(](?<n>[a-zA-Z])[）)])${gap}`, true),
	form('a.', `((?<n>[a-zA-Z]))(?:[、．)）]|\\.(?![a-zA-Z0-9.]))${gap}`),
];

const firsts: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 再其次: 4 };

/** Of these each word makes a series of its own. */
const byWord: ReadonlySet<string> = new Set(['一是', 'point']);

function numbered(form: Form, match: RegExpExecArray): Marker | undefined {
	const text = (match[1] ?? match.groups?.m ?? '').replace(/[ \t\u3000\u00a0]/g, '');
	const base = { text, length: match[0].length, inline: form.inline };
	if (form.kind === '一方面') return { ...base, kind: form.kind, number: text.startsWith('一') ? 1 : 2 };
	if (form.kind === '首先') return { ...base, kind: form.kind, number: firsts[text] };
	if (form.kind === '1.1') {
		const numbers = text.split(/[.．]/).map((part) => numeralOf(part));
		if (numbers.some((number) => number === undefined || number > 60)) return undefined;
		return {
			...base,
			kind: `1.${numbers.length}`,
			number: numbers.at(-1),
			prefix: numbers.slice(0, -1).join('.'),
		};
	}
	const number = numeralOf(match.groups?.n ?? match.groups?.m ?? '');
	if (number === undefined) return undefined;
	const word = match.groups?.word ?? '';
	if (form.kind === 'step') return { ...base, kind: `${form.kind}${word}`, number, inline: timed.test(match[0]) };
	return { ...base, kind: byWord.has(form.kind) ? `${form.kind}${word}` : form.kind, number };
}

/** What adorns a number: ★一、 */
const ornament = /[★☆●○■□◆◇▲△※◎▪•►▶➢]{1,3}[ \t\u3000]*/y;

/** The marker that begins at a place, if one does. Whether it counts anything is told by its neighbours. */
export function readMarker(text: string, at: number): Marker | undefined {
	ornament.lastIndex = at;
	const adorned = ornament.exec(text)?.[0].length ?? 0;
	for (const form of forms) {
		form.pattern.lastIndex = at + adorned;
		const match = form.pattern.exec(text);
		const marker = match === null ? undefined : numbered(form, match);
		if (marker !== undefined) return { ...marker, length: marker.length + adorned };
	}
	return undefined;
}
