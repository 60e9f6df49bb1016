import type { Case } from './case.ts';

/** How a report stands, as its reporter is told. */
export const reportStandings = [
	'waiting',
	'frozen',
	'upheld',
	'refused',
	'overturned',
	'dropped',
	'withdrawn',
] as const;
export type ReportStanding = (typeof reportStandings)[number];

const standings = {
	refused: 'refused',
	upheld: 'upheld',
	appealed: 'upheld',
	confirmed: 'upheld',
	restored: 'overturned',
	dropped: 'dropped',
} as const satisfies Partial<Record<Case['state'], ReportStanding>>;

/** What a reporter is told of a case: nothing of an appeal until it is decided. */
export function reportStanding({ state, frozen }: Pick<Case, 'state' | 'frozen'>, withdrawn: boolean): ReportStanding {
	if (withdrawn) return 'withdrawn';
	if (state === 'open') return frozen ? 'frozen' : 'waiting';
	return standings[state];
}
