import { expect, test } from 'vitest';
import { createTranslator } from '../i18n/index.ts';
import { words as en } from '../i18n/words.en.ts';
import { words as zhCN } from '../i18n/words.zh-CN.ts';
import { renderBusy } from './busy-page.tsx';

test('it says when to try again, in the language of the reader, and leads back', () => {
	const page = renderBusy(createTranslator('zh-CN', zhCN), 42, '/s/token');
	expect(page).toMatch(/^<!doctype html><html lang="zh-CN">/);
	expect(page).toContain('请在 42 秒后再试');
	expect(page).toContain('<a href="/s/token">');
	expect(renderBusy(createTranslator('en', en), 42, '/')).toContain('42 seconds');
});

test('an address is text, whatever stands in it', () => {
	expect(renderBusy(createTranslator('en', en), 1, '/s/"><script>')).not.toContain('<script>');
});
