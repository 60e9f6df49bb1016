import { cellsOf, type Packed } from '@pacesetter/core/directives/proofread';

interface Kept {
	readonly cells: readonly [number, number, number];
	readonly value: number;
}

/** Takes away, one after the other, those that hold a cell alone; what is taken last is written first. */
function order(kept: readonly Kept[], size: number): { key: number; cell: number }[] | undefined {
	const met = new Uint32Array(size);
	const keys = new Int32Array(size);
	kept.forEach(({ cells }, key) => {
		for (const cell of cells) {
			met[cell] = (met[cell] ?? 0) + 1;
			keys[cell] = (keys[cell] ?? 0) ^ key;
		}
	});
	const alone: number[] = [];
	for (let cell = 0; cell < size; cell += 1) if (met[cell] === 1) alone.push(cell);
	const taken: { key: number; cell: number }[] = [];
	for (let cell = alone.pop(); cell !== undefined; cell = alone.pop()) {
		if (met[cell] !== 1) continue;
		const key = keys[cell] ?? 0;
		taken.push({ key, cell });
		for (const other of kept[key]?.cells ?? []) {
			met[other] = (met[other] ?? 0) - 1;
			keys[other] = (keys[other] ?? 0) ^ key;
			if (met[other] === 1) alone.push(other);
		}
	}
	return taken.length === kept.length ? taken : undefined;
}

/** Runs and their levels in three cells each, with a mark of twelve bits: 2.5 bytes a run, and none can be read back. */
export function pack(levels: ReadonlyMap<string, number>): Packed {
	const part = Math.ceil((levels.size * 1.24 + 32) / 3);
	for (let seed = 1; ; seed += 1) {
		const kept = [...levels].map(([run, level]): Kept => {
			const [one, two, three, mark] = cellsOf(run, seed, part);
			return { cells: [one, two, three], value: mark | level };
		});
		const taken = order(kept, 3 * part);
		if (taken === undefined) continue;
		const table = new Uint16Array(3 * part);
		for (const { key, cell } of taken.toReversed()) {
			const { cells, value } = kept[key] ?? { cells: [], value: 0 };
			table[cell] = cells.reduce((sum, other) => (other === cell ? sum : sum ^ (table[other] ?? 0)), value);
		}
		return { seed, part, cells: Buffer.from(table.buffer).toString('base64') };
	}
}
