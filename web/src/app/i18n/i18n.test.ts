import { contract } from '@pacesetter/core/contract';
import { refusalCodes } from '@pacesetter/core/kernel';
import { conversionFailures } from '@pacesetter/core/library';
import { noticeKinds, noticeNames } from '@pacesetter/core/notices';
import { expect, test } from 'vitest';
import { createTranslator } from './index.ts';
import { words as en } from './words.en.ts';
import { words as zhCN } from './words.zh-CN.ts';

/** Every sentence by its path, e.g. "reader.list.none". */
function sentences(words: object, path = ''): [string, string][] {
	return Object.entries(words).flatMap(([key, value]): [string, string][] =>
		typeof value === 'string' ? [[path + key, value]] : sentences(value, `${path}${key}.`),
	);
}
const valuesIn = (sentence: string) => (sentence.match(/\{\{\w+\}\}/g) ?? []).sort();

const chinese = sentences(zhCN);
const english = new Map(sentences(en));

test('both languages have the same sentences, and none is empty', () => {
	expect([...english.keys()].sort()).toEqual(chinese.map(([key]) => key).sort());
	expect([...chinese, ...english].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
});

test.each(chinese)('%s has the same values in both languages', (key, sentence) => {
	expect(valuesIn(english.get(key) ?? '')).toEqual(valuesIn(sentence));
});

test('every refusal and every reason of a failed conversion has a sentence', () => {
	expect(Object.keys(zhCN.refusals)).toEqual(expect.arrayContaining([...refusalCodes]));
	expect(Object.keys(zhCN.conversion.error).sort()).toEqual([...conversionFailures].sort());
});

/** Procedures that leave an entry in the audit log, by the name it has there. */
function recorded(part: object, path = ''): string[] {
	return Object.entries(part).flatMap(
		([key, value]: [string, { '~orpc'?: { route: { method?: string } } }]): string[] => {
			const procedure = value['~orpc'];
			if (!procedure) return recorded(value, `${path}${key}.`);
			return procedure.route.method === 'GET' ? [] : [path + key];
		},
	);
}

test('every act that is recorded has words', () => {
	expect(Object.keys(zhCN.audit.acts)).toEqual(expect.arrayContaining(recorded(contract)));
});

test('every kind of notice has words, and these speak of what it tells', () => {
	const said = new Map(sentences(zhCN.notices.kind));
	const spoken = noticeNames.map((kind) => [kind, valuesIn(said.get(kind) ?? '')]);
	const told = Object.entries(noticeKinds).map(([kind, names]) => [
		kind,
		Object.keys(names)
			.map((name) => `{{${name}}}`)
			.sort(),
	]);
	expect(spoken).toEqual(told);
	expect(said.size).toBe(noticeNames.length);
});

test('a translator answers at once', () => {
	expect(createTranslator('zh-CN', zhCN).t('conversion:error.encrypted')).toBe(
		'文件有密码保护。请去掉密码后重新上传。',
	);
	expect(createTranslator('en', en).t('pager.here', { page: 2, last: 3 })).toBe('Page 2 of 3');
});
