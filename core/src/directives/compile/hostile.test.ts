import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { takeIn } from '../intake/index.ts';
import { pieceAround } from '../intake/words.ts';
import { headingOf } from '../outline/heading.ts';
import { organNames } from '../words/organ-names.ts';
import { compile } from './compile.ts';
import { rules } from './rules/all.ts';

/** A reading that would not end by itself is ended; what is read here takes less than a tenth of this. */
const timeout = 20_000;
/** Reads the texts by each pattern. @throws where that takes too long */
const inTime = (patterns: readonly RegExp[], texts: readonly string[]): unknown =>
	runInNewContext(
		'for (const text of texts) for (const pattern of patterns) for (const each of text.matchAll(pattern)) each;',
		{ patterns, texts },
		{ timeout },
	);
const all = rules.map(({ pattern }) => pattern);

const organs = [
	'甲乡人民政府、',
	'县人力资源和社会保障局、',
	'各乡镇、',
	'各村（社区）、',
	'甲村和',
	'甲镇（街道）与乙村以及',
	'各镇和包村干部、',
	'各镇和住房和城乡建设局、',
];

test.each(organs)('each rule reads 40 and 400 organs in time: %s', { timeout: 3 * timeout }, (organ) => {
	for (const many of [organ.repeat(40), organ.repeat(400)]) inTime(all, [many, `${many}丁村要抓好落实，由${many}丁村`]);
});

test('all townships of a county are one who is asked', () => {
	const who = Array.from({ length: 30 }, (_, at) => `${String.fromCharCode(0x4e00 + 16 * at)}山乡人民政府`).join('、');
	const { meanings } = compile({ text: `关于开展读书活动的通知\n一、工作安排\n${who}要抓好落实。\n` });
	expect(meanings.filter(({ kind }) => kind === 'organ').map(({ value }) => value)).toMatchObject([{ who }]);
});

/** The pieces of a pattern that may come again and again. */
function repeated(source: string): string {
	const opened: number[] = [];
	const found: string[] = [];
	for (const { 0: sign, index } of source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|[()]/g)) {
		if (sign === '(') opened.push(index);
		if (sign !== ')') continue;
		const from = opened.pop();
		if (/[+*{]/.test(source.charAt(index + 1))) found.push(source.slice(from, index));
	}
	return found.join('|');
}
const wordsOf = (source: string): string[] => [
	...new Set(source.replaceAll(/\[[^\]]*\]/g, '').match(/[\u4e00-\u9fff]+|[、，：（“]/g)),
];

/** Reading that is told by trying each way to part words ends in no time for thirty of them. */
test.each(rules.map(({ kind, name, pattern }, at) => [`${kind}, ${name}, ${at}`, pattern] as const))(
	'a rule reads each of its words many times over in time: %s',
	{ timeout: 2 * timeout },
	(_rule, pattern) => {
		// Lists of organs stand above.
		const source = pattern.source.replaceAll(organNames, '县财政局');
		const words = wordsOf(source);
		const again = wordsOf(repeated(source)).flatMap((word) =>
			['', '甲', '、'].map((mark) => words.map((first) => `。${first}${(word + mark).repeat(30)}`).join('')),
		);
		const alone = words.flatMap((word) => ['', '、', '3月'].map((mark) => (word + mark).repeat(200).slice(0, 1000)));
		inTime([pattern], [...again, ...alone]);
	},
);

test.each([
	'一是',
	'\n一、',
	'（一）',
	'\n1.1 ',
	'2026年',
	'3月1日至',
	'第1页',
	'“',
	'（',
	'《',
	'、',
	'。\n',
	'\u3000',
	'明天、',
	'|a|\n',
])(
	'a text of nothing but one mark or word is outlined, proofread and compiled in time: %j',
	{ timeout: 2 * timeout },
	(word) => {
		const texts = ['', '甲乙', '，'].map((between) => (word + between).repeat(1000));
		const read = (): void => {
			for (const text of texts) compile({ text });
		};
		runInNewContext('read()', { read }, { timeout });
	},
);

test.each([
	'，6月底前完成验收',
	'，各镇6月底前完成',
	'，每名党员认领',
	'，三是抓好',
	'，县教育局组织',
	'“结对帮扶',
	'共开展活动',
	'群众说得最多的',
	'现就',
	// Sentences of their own, of which each may go on from the one before it.
	'每名党员认领1项。',
	'要抓好落实。',
	'各镇要建立台账，县财政局保障经费，',
	'经县委3月20日研究同意，',
])('a text of thousands of pieces or sentences is laid on a desk in time: %s', { timeout: 2 * timeout }, (piece) => {
	const text = `关于开展读书活动的通知\n${piece.repeat(40_000 / piece.length)}\n`;
	runInNewContext('read()', { read: () => takeIn({ text }, {}, null, () => '') }, { timeout });
});

test.each([
	['（', '）'],
	['【', '】'],
	['，', '甲'],
	['：', '甲'],
])('a heading and a piece are read in time whatever is opened in them: many %s, then %s', (mark, last) => {
	const words = `甲${mark.repeat(200_000)}${last}`;
	const read = (): void => {
		headingOf(words, 0);
		pieceAround(words, { start: 0, end: 1 });
	};
	runInNewContext('read()', { read }, { timeout });
});

test('a bracket that is opened and not closed is of no heading and of no piece, and one that is closed stays', () => {
	expect(headingOf('1.推进书屋（农家）建设（责任单位：县教育局（', 2)).toBe('1.推进书屋（农家）建设');
	expect(headingOf('（一推进建设', 0)).toBe('（一推进建设');
	const text = '推进书屋（农家）建设（责任单位：县教育局）';
	const { start, end } = pieceAround(text, { start: 0, end: 2 });
	expect(text.slice(start, end)).toBe('推进书屋（农家）建设');
});
