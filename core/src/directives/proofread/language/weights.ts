/** What each piece of evidence adds, by its name, and the log of the odds from which something is told. */
export interface Weights<Name extends string = string> {
	readonly weights: Readonly<Record<Name, number>>;
	readonly least: number;
}

/** The log of the odds that it is so, from those at which it is told. */
export function oddsOf<Name extends string>(
	{ weights, least }: Weights<Name>,
	evidence: Readonly<Record<Name, number>>,
): number {
	let odds = -least;
	for (const name in weights) odds += weights[name] * evidence[name];
	return odds;
}
