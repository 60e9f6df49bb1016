interface Placed {
	readonly start: number;
}

function firstFrom(rows: readonly Placed[], place: number): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((rows[middle]?.start ?? 0) < place) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Those that begin from one place on and before another, of rows in the order of the text. */
export const within = <Row extends Placed>(rows: readonly Row[], from: number, to: number): Row[] =>
	rows.slice(firstFrom(rows, from), firstFrom(rows, to));

/** The last that begins at a place or before it, of rows in the order of the text. */
export const lastUpTo = <Row extends Placed>(rows: readonly Row[], place: number): Row | undefined =>
	rows[firstFrom(rows, place + 1) - 1];
