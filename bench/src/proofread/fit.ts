/** Solves a symmetrical system by Gauss. */
function solved(matrix: readonly Float64Array[], values: Float64Array): Float64Array {
	const size = values.length;
	const rows = matrix.map((row, at) => Float64Array.of(...row, values[at] ?? 0));
	const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
	for (let pivot = 0; pivot < size; pivot += 1) {
		for (let row = pivot + 1; row < size; row += 1) {
			const share = cell(row, pivot) / cell(pivot, pivot);
			const own = rows[row];
			if (own === undefined) continue;
			for (let column = pivot; column <= size; column += 1)
				own[column] = cell(row, column) - share * cell(pivot, column);
		}
	}
	const result = new Float64Array(size);
	for (let row = size - 1; row >= 0; row -= 1) {
		let left = cell(row, size);
		for (let column = row + 1; column < size; column += 1) left -= cell(row, column) * (result[column] ?? 0);
		result[row] = left / cell(row, row);
	}
	return result;
}

export interface Example {
	readonly evidence: Float64Array;
	readonly slip: boolean;
}

const rounds = 25;
const ridge = 1;

/** Weights by which the log of the odds of a slip is told from its evidence: logistic regression by Newton's steps. */
export function fitted(examples: readonly Example[], size: number): number[] {
	const weights = new Float64Array(size);
	for (let round = 0; round < rounds; round += 1) {
		const slope = Float64Array.from(weights, (weight) => ridge * weight);
		const curve = Array.from({ length: size }, (_, at) =>
			Float64Array.from({ length: size }, (_unused, other) => (other === at ? ridge : 0)),
		);
		for (const { evidence, slip } of examples) {
			let odds = 0;
			for (let at = 0; at < size; at += 1) odds += (weights[at] ?? 0) * (evidence[at] ?? 0);
			const share = 1 / (1 + Math.exp(-odds));
			const bend = share * (1 - share);
			for (let at = 0; at < size; at += 1) {
				const value = evidence[at] ?? 0;
				if (value === 0) continue;
				slope[at] = (slope[at] ?? 0) + (share - Number(slip)) * value;
				const row = curve[at];
				if (row === undefined) continue;
				for (let other = 0; other < size; other += 1)
					row[other] = (row[other] ?? 0) + bend * value * (evidence[other] ?? 0);
			}
		}
		const step = solved(curve, slope);
		for (let at = 0; at < size; at += 1) weights[at] = (weights[at] ?? 0) - (step[at] ?? 0);
		if (step.every((value) => Math.abs(value) < 1e-4)) break;
	}
	return [...weights];
}
