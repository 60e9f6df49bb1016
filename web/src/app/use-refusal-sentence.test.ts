import { Refusal } from '@pacesetter/core/kernel';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { createTranslator } from './i18n/index.ts';
import { words } from './i18n/words.zh-CN.ts';
import { useRefusalSentence } from './use-refusal-sentence.ts';

const sentenceOf = (error: unknown): string => {
	const Told = () => useRefusalSentence()(error);
	return renderToString(
		createElement(I18nextProvider, { i18n: createTranslator('zh-CN', words) }, createElement(Told)),
	);
};

test('a refusal is told by its cause where it has one, and by its code otherwise', () => {
	const before = new Refusal('DAY_NOT_TAKEN', { reason: 'before', last: '2026-07-01' });
	expect(sentenceOf(before)).toContain('2026-07-01');
	expect(sentenceOf(new Refusal('ORGANISATION_NOT_EMPTY', { left: 'members' }))).toContain('名册');
	expect(sentenceOf(new Refusal('ORGANISATION_PLACEMENT', { fault: 'something new' }))).toBe(
		words.refusals.ORGANISATION_PLACEMENT,
	);
	expect(sentenceOf(new Refusal('UPLOAD_TOO_LARGE', { megabytes: 7 }))).toContain('7 MB');
	expect(sentenceOf(new Error('no connection'))).toBe(words.refusals.unreachable);
});

test('a plan that is approved is not told what is asked of one that is filed, and each of these has words', () => {
	const approving = new Refusal('PLAN_NOT_READY', { count: 1, reason: 'no_feature' });
	expect(sentenceOf(approving)).toBe(words.refusals.PLAN_NOT_READY);
	for (const fault of ['unanswered', 'unexplained', 'all_missing', 'no_feature'])
		expect(sentenceOf(new Refusal('PLAN_NOT_READY', { reason: `filing_${fault}` }))).not.toBe(
			words.refusals.PLAN_NOT_READY,
		);
	const also = { text: '上门走访', first: '2026-05-01', round: 2 };
	for (const reason of ['also_early', 'also_round'])
		expect(sentenceOf(new Refusal('DAY_NOT_TAKEN', { reason, ...also }))).toContain('上门走访');
	expect(sentenceOf(new Refusal('INVALID', { field: 'directiveId' }))).toContain('事项太多');
});
