import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asksForNothing, parseQuery } from './query.ts';
import { charactersOf, pairsOf, runsOf } from './tokens.ts';

const joined = (phrases: readonly (readonly (readonly string[])[])[]): string[][] =>
	phrases.map((forms) => forms.map((form) => form.join('')));

describe('a query', () => {
	test('is words as the reader separated them', () => {
		expect(parseQuery(' 党員教育　ＡＢＣ公司 ')).toEqual({
			exact: [],
			without: [],
			marks: [],
			words: ['党员教育', 'abc公司'],
		});
	});

	test.each(['"科学发展"', '“科学 发展”', '「科学发展」', '＂科學發展＂'])('in quotes (%s) is a phrase', (typed) => {
		expect(joined(parseQuery(typed).exact)).toEqual([['科学发展']]);
	});

	test('leaves out what stands behind a minus, and only there', () => {
		expect(parseQuery('党员 -农村 －“致富 带头人”').without.toReversed()).toEqual([
			['农', '村'],
			['致', '富', '带', '头', '人'],
		]);
		expect(parseQuery('GB/T9704-2012').without).toEqual([]);
		expect(asksForNothing(parseQuery('-农村'))).toBe(true);
	});

	test.each(['望组发〔2010〕12号', '望组发[2010]12號', '望组发（2010）第12号'])(
		'knows the number of a paper: %s',
		(typed) => {
			const { marks, words } = parseQuery(typed);
			expect(joined(marks)).toEqual([['201012号', '2010第12号']]);
			expect(words).toEqual(['望组发']);
		},
	);

	test.each([
		...['2010年7月1日', '2010-07-01', '2010.7.1', '２０１０年７月１日', '20100701'],
		...['二〇一〇年七月一日', '二○一○年七月一日', '二零一零年七月一日'],
	])('knows a day however it is written: %s', (typed) => {
		const [forms] = joined(parseQuery(typed).marks);
		expect(forms).toContain('2010年7月1日');
		expect(forms).toContain('二〇一〇年七月一日');
		expect(forms).toContain('20100701');
	});

	test.each([
		['2011-03', ['2011年3月', '二〇一一年三月']],
		['二零一一年三月', ['2011年3月', '201103']],
		['二〇一〇年', ['2010年', '二零一零年']],
		['第3期', ['第三期']],
		['第一百二十条', ['第120条']],
		['第105条', ['第一百零五条']],
		['六个月', ['6个月']],
		['两个月', ['2个月']],
		['两百个月', ['200个月', '二百个月']],
		['第2个月', ['第二个月']],
		['2个月', ['两个月']],
		['1200个月', ['一千二百个月']],
		['第1200条', ['第一千二百条']],
		['2013年', ['二〇一三年', '二零一三年']],
		['7月1日', ['七月一日', '07月01日']],
		['十一月', ['11月']],
		['60周岁', ['六十周岁']],
		['六十周岁', ['60周岁']],
		['十二万元', ['12万元']],
		['2万元', ['两万元']],
		['3年', ['三年']],
		['三十日', ['30日']],
		['满60周岁', ['满六十周岁']],
		['10日内', ['十日内']],
	])('knows a month, a year and a count in digits and in words: %s', (typed, forms) => {
		const { marks, words } = parseQuery(typed);
		expect(joined(marks)[0]).toEqual(expect.arrayContaining(forms));
		expect(words).toEqual([]);
	});

	test.each([
		...['2010-2012', '2010-13', '120101199001011234', '三个代表', '几次', '13800138000'],
		...['12000个月', '一万二千个月', '1.5个月', '几十个月', '第12000条', '90年代', '五年规划', '一人'],
	])('takes for no date and no count what is none: %s', (typed) => expect(parseQuery(typed).marks).toEqual([]));

	test.each([
		['2013年度报告', '2013年', ['年度报告']],
		['2013年底', '2013年', ['年底']],
		['2013年代表大会', '2013年', ['代表大会']],
		['自2020年至2021年', '2020年', []],
		['7月1日前报送', '7月1日', ['前报送']],
		['在60岁的', '60岁', []],
	])('leaves of %s beside the number what says something', (typed, number, left) => {
		const { marks, words } = parseQuery(typed);
		expect(joined(marks)[0]).toContain(number);
		expect(words).toEqual(left);
	});

	test('is never wrong, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
				const query = parseQuery(typed);
				const told = query.words.every((word) => charactersOf(word).length > 0);
				return told && [...query.exact, ...query.marks].every((forms) => forms.length > 0);
			}),
		);
	}, 30_000);

	test('takes a quote that is not closed for nothing special', () => {
		expect(parseQuery('"科学发展').words).toEqual(['"科学发展']);
	});
});

test('a text is cut where Chinese and Western meet, and into pairs', () => {
	expect(runsOf('国办2010年abc，公司')).toEqual(['国办', '2010', '年', 'abc', '公司']);
	expect(pairsOf('创先争优')).toEqual(['创先', '先争', '争优']);
	expect(pairsOf('abc')).toEqual(['abc']);
	expect(pairsOf('党')).toEqual(['党']);
});
