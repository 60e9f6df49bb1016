/** A day that texts hang on, or the months that are known of it. */
export interface KnownEvent {
	/** As it is said, as a pattern without flags. */
	readonly said: string;
	readonly name: string;
	readonly year: number;
	readonly month: number;
}

const numerals = '一二三四五六七八九十'.split('');
const chinese = (number: number): string =>
	number <= 10
		? (numerals[number - 1] ?? '')
		: `${number >= 20 ? '二' : ''}十${number % 10 ? (numerals[(number % 10) - 1] ?? '') : ''}`;

/** National congresses of the party, from the first, as year and month. */
const congresses = [
	[1921, 7],
	[1922, 7],
	[1923, 6],
	[1925, 1],
	[1927, 4],
	[1928, 6],
	[1945, 4],
	[1956, 9],
	[1969, 4],
	[1973, 8],
	[1977, 8],
	[1982, 9],
	[1987, 9],
	[1992, 10],
	[1997, 9],
	[2002, 11],
	[2007, 10],
	[2012, 11],
	[2017, 10],
	[2022, 10],
] as const;

/** Plenary sessions, by congress, each as year and month. */
const plenums: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
	11: [
		[1977, 8],
		[1978, 2],
		[1978, 12],
		[1979, 9],
		[1980, 2],
		[1981, 6],
		[1982, 8],
	],
	14: [
		[1992, 10],
		[1993, 3],
		[1993, 11],
		[1994, 9],
		[1995, 9],
		[1996, 10],
		[1997, 9],
	],
	15: [
		[1997, 9],
		[1998, 2],
		[1998, 10],
		[1999, 9],
		[2000, 10],
		[2001, 9],
		[2002, 11],
	],
	16: [
		[2002, 11],
		[2003, 2],
		[2003, 10],
		[2004, 9],
		[2005, 10],
		[2006, 10],
		[2007, 10],
	],
	17: [
		[2007, 10],
		[2008, 2],
		[2008, 10],
		[2009, 9],
		[2010, 10],
		[2011, 10],
		[2012, 11],
	],
	18: [
		[2012, 11],
		[2013, 2],
		[2013, 11],
		[2014, 10],
		[2015, 10],
		[2016, 10],
		[2017, 10],
	],
	19: [
		[2017, 10],
		[2018, 1],
		[2018, 2],
		[2019, 10],
		[2020, 10],
		[2021, 11],
		[2022, 10],
	],
	20: [
		[2022, 10],
		[2023, 2],
		[2024, 7],
		[2025, 10],
	],
};

export const knownEvents: readonly KnownEvent[] = [
	...congresses.flatMap(([year, month], index): KnownEvent[] => {
		const ordinal = chinese(index + 1);
		// 三大、五大 mean many things; with 党的 or 中共 before them they are congresses.
		const bare = index + 1 > 11 ? `(?:党的|中共)?${ordinal}大(?!以|后)` : `(?:党的|中共)${ordinal}大(?!以|后)`;
		// 十八大以来 is any time since; behind a year it tells which one that was.
		const since = `(?<=[自从][0-9]{4}年)(?:党的|中共)?${ordinal}大(?=以来)`;
		return [{ said: `${bare}|${since}|中国共产党第${ordinal}次全国代表大会`, name: `党的${ordinal}大`, year, month }];
	}),
	...Object.entries(plenums).flatMap(([congress, dates]) =>
		dates.map(([year, month], index): KnownEvent => {
			const name = `${chinese(Number(congress))}届${numerals[index] ?? ''}中全会`;
			return { said: `(?:党的)?${name}`, name, year, month };
		}),
	),
	...Array.from({ length: 8 }, (_, index) => index + 7).flatMap((term) =>
		Array.from({ length: 5 }, (_, session): KnownEvent => {
			const told = [`${chinese(term)}届`, `${numerals[session] ?? ''}次会议`] as const;
			const said = `(?:第)?${told[0]}全国(?:人大|人民代表大会)(?:第)?${told[1]}`;
			return { said, name: `${told[0]}全国人大${told[1]}`, year: 1988 + 5 * (term - 7) + session, month: 3 };
		}),
	),
	{ said: '北京冬奥会', name: '北京冬奥会', year: 2022, month: 2 },
	{ said: '玉树(?:特大)?地震', name: '玉树地震', year: 2010, month: 4 },
	{ said: '北京奥运会', name: '北京奥运会', year: 2008, month: 8 },
	{ said: '上海世博会', name: '上海世博会', year: 2010, month: 5 },
	{ said: '汶川(?:特大)?地震', name: '汶川地震', year: 2008, month: 5 },
	{ said: '香港回归(?!.{0,2}周年)', name: '香港回归', year: 1997, month: 7 },
	{ said: '澳门回归(?!.{0,2}周年)', name: '澳门回归', year: 1999, month: 12 },
];

/** What anniversaries count from. `month` is that of the day itself. */
export const anniversaries: readonly {
	readonly said: string;
	readonly name: string;
	readonly year: number;
	readonly month: number;
}[] = [
	{ said: '建党|(?:中国共产党|党)(?:成立|建立|诞生)', name: '建党', year: 1921, month: 7 },
	{ said: '建国|(?:新中国|中华人民共和国)成立', name: '建国', year: 1949, month: 10 },
	{ said: '建军', name: '建军', year: 1927, month: 8 },
	{ said: '改革开放', name: '改革开放', year: 1978, month: 12 },
	{ said: '香港回归(?:祖国)?', name: '香港回归', year: 1997, month: 7 },
	{ said: '澳门回归(?:祖国)?', name: '澳门回归', year: 1999, month: 12 },
	{ said: '辛亥革命', name: '辛亥革命', year: 1911, month: 10 },
	{ said: '五四运动', name: '五四运动', year: 1919, month: 5 },
	{ said: '(?:红军)?长征胜利', name: '长征胜利', year: 1936, month: 10 },
	{ said: '抗(?:日战争|战)胜利|抗日战争暨世界反法西斯战争胜利', name: '抗战胜利', year: 1945, month: 9 },
];

/** Five-year plans: the n-th runs from 1953 + 5(n-1), with the gap of 1963 to 1965 behind the second. */
export function planYears(number: number): { from: number; to: number } {
	const from = number <= 2 ? 1953 + 5 * (number - 1) : 1966 + 5 * (number - 3);
	return { from, to: from + 4 };
}
