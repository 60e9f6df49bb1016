import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { rules } from './rules/all.ts';

/** A reading that would not end by itself is ended; what is read here takes less than a tenth of this. */
const timeout = 10_000;
/** Reads the texts by each pattern. @throws where that takes too long */
const inTime = (patterns: readonly RegExp[], texts: readonly string[]): unknown =>
	runInNewContext(
		'for (const text of texts) for (const pattern of patterns) for (const each of text.matchAll(pattern)) each;',
		{ patterns, texts },
		{ timeout },
	);
const all = rules.map(({ pattern }) => pattern);

const organs = ['甲乡人民政府、', '县人力资源和社会保障局、', '各乡镇、', '各村（社区）、', '甲村和', '甲镇（街道）与乙村以及'];

test.each(organs)('each rule reads 40 and 400 organs in time, whatever follows them: %s', (organ) => {
	for (const many of [organ.repeat(40), organ.repeat(400)])
		inTime(all, [
			many,
			`${many}丁村`,
			`${many}丁村要抓好落实，由${many}丁村负责`,
			`县局要抓好，${many}，${many}`,
		]);
});

test('all townships of a county are one who is asked', () => {
	const who = Array.from({ length: 30 }, (_, at) => `${String.fromCharCode(0x4e00 + 16 * at)}山乡人民政府`).join('、');
	const { meanings } = compile({ text: `关于开展读书活动的通知\n一、工作安排\n${who}要抓好落实。\n` });
	expect(meanings.filter(({ kind }) => kind === 'organ').map(({ value }) => value)).toMatchObject([{ who }]);
});
