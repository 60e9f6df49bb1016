import { fold } from '@pacesetter/core/search';
import { expect, test } from 'vitest';
import { brokenPhrases, quotedIn } from './phrases.ts';

test('what stands in quotes is a phrase, if it is short and Chinese', () => {
	const text = '推行“四议两公开”工作法，做到「三会一课」；所谓“好”，“ABC”，“这一句话说得太长了不是一个词”。';
	expect(quotedIn(fold(text).text)).toEqual(['四议两公开', '三会一课']);
});

test('a heading has phrases where the dictionary leaves single characters, and none of grammar or of whole words', () => {
	const phrases = brokenPhrases('落实四议两公开工作');
	expect(phrases).toContain('四议两公开');
	expect(phrases).toContain('两公开');
	expect(phrases.every((phrase) => phrase.length >= 3 && phrase.length <= 6)).toBe(true);
	expect(brokenPhrases('党员的教育和管理')).toEqual([]);
	// A comma between two words leaves no phrase.
	expect(brokenPhrases('四议，两，公开')).toEqual([]);
});
