import { describe, expect, it } from 'vitest';
import { isMonospacedChinese, lineFactor, quoteAdvance, substitutes } from './families.ts';
import { fontsConf } from './fontconfig.ts';
import { recipes } from './recipes.ts';

describe('families', () => {
	it.each([
		['仿宋_GB2312', 1.3],
		['CESI小标宋-GB18030', 1.3],
		['microsoft yahei', 1.716],
		['Times New Roman', 1.15],
		['某某宋体', 1.3],
		['Unheard Of', 1.15],
	])('%s has the line factor %d', (family, factor) => {
		expect(lineFactor(family)).toBe(factor);
	});

	it('know where quotation marks are narrow and Latin is half as wide', () => {
		expect(quoteAdvance('微软雅黑', '“')).toBe(0.41);
		expect(quoteAdvance('宋体', '“')).toBeUndefined();
		expect(isMonospacedChinese('楷体_GB2312')).toBe(true);
		expect(isMonospacedChinese('等线')).toBe(false);
	});

	it('stand for each original once', () => {
		const names = substitutes.flatMap((substitute) => substitute.standsFor.map((name) => name.toLowerCase()));
		expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
	});

	it('of ours that need metrics are all made, with a height of their line factor', () => {
		for (const { family, metrics, lineFactor: factor } of substitutes) {
			if (metrics === undefined) continue;
			expect(recipes.some((recipe) => recipe.family === family)).toBe(true);
			expect(metrics.ascent + metrics.descent).toBeCloseTo(factor, 2);
		}
	});

	it('are mapped by a fonts.conf that names no place', () => {
		const conf = fontsConf([{ family: 'Our & Own', lineFactor: 1.3, standsFor: ['<宋体>'] }], ['Last']);
		expect(conf).toContain('<string>&#60;宋体&#62;</string>');
		expect(conf).toContain('<string>Our &#38; Own</string>');
		expect(conf).toContain('<dir prefix="relative">.</dir>');
		expect(conf).not.toMatch(/<(dir|cachedir)[^>]*>\//);
	});
});
