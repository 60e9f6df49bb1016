import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentsFolder, sampleCounty } from './index.ts';

const { categories, documents } = sampleCounty;
const LARGEST = 150_000;

describe('the sample county', () => {
	it('shows at least twelve documents, with a featured one among them', () => {
		expect(documents.length).toBeGreaterThanOrEqual(12);
		expect(documents.some(({ featured }) => featured)).toBe(true);
	});

	it('lists exactly the files of its folder', () => {
		expect(documents.map(({ file }) => file).sort()).toEqual(readdirSync(documentsFolder).sort());
	});

	it.each(documents.map(({ file }) => file))('keeps %s small and not empty', (file) => {
		const { size } = statSync(new URL(file, documentsFolder));
		expect(size).toBeGreaterThan(0);
		expect(size).toBeLessThan(LARGEST);
	});

	it('gives every document a title of its own', () => {
		expect(new Set(documents.map(({ title }) => title)).size).toBe(documents.length);
	});

	it('puts every document into a category that exists', () => {
		const keys = new Set(categories.map(({ key }) => key));
		expect(documents.filter(({ category }) => !keys.has(category))).toEqual([]);
	});

	it('lists each category once, after its parent', () => {
		const seen = new Set<string>();
		for (const { key, parent } of categories) {
			expect(seen.has(key)).toBe(false);
			if (parent !== undefined) expect(seen.has(parent)).toBe(true);
			seen.add(key);
		}
	});
});
