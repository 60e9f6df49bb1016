/** The ballots of one township: given out, returned, and the four answers. */
export interface Ballots {
	town: string;
	given: number;
	returned: number;
	satisfied: number;
	fair: number;
	dissatisfied: number;
	unknown: number;
}

/** The trial appraisal of October 2026. */
export const BALLOTS: Ballots[] = [
	ballots('朝花街道', 320, [176, 52, 14, 6]),
	ballots('晴耕镇', 260, [168, 35, 8, 5]),
	ballots('雨读镇', 240, [131, 44, 19, 4]),
	ballots('归帆镇', 220, [152, 24, 9, 3]),
	ballots('听蛙乡', 180, [74, 29, 21, 8]),
	ballots('数星乡', 160, [61, 18, 5, 3]),
	ballots('拾穗乡', 170, [104, 27, 7, 2]),
];

function ballots(town: string, given: number, answers: [number, number, number, number]): Ballots {
	const [satisfied, fair, dissatisfied, unknown] = answers;
	const returned = satisfied + fair + dissatisfied + unknown;
	return { town, given, returned, satisfied, fair, dissatisfied, unknown };
}

/** The sum of several townships' ballots. */
export function totalOf(all: Ballots[]): Ballots {
	const sum = (pick: (one: Ballots) => number) => all.reduce((total, one) => total + pick(one), 0);
	return {
		town: '合计',
		given: sum((one) => one.given),
		returned: sum((one) => one.returned),
		satisfied: sum((one) => one.satisfied),
		fair: sum((one) => one.fair),
		dissatisfied: sum((one) => one.dissatisfied),
		unknown: sum((one) => one.unknown),
	};
}

/** Rates of one row, each divided once. The bounds take the ballots not returned as all against or all in favour. */
export function ratesOf(one: Ballots) {
	const valid = one.satisfied + one.fair + one.dissatisfied;
	const missing = one.given - one.returned;
	return {
		returned: one.returned / one.given,
		satisfied: one.satisfied / valid,
		lowest: one.satisfied / (valid + missing),
		highest: (one.satisfied + missing) / (valid + missing),
		score: (one.satisfied * 100 + one.fair * 60) / valid,
	};
}
