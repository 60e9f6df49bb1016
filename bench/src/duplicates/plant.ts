import type { Chance } from '../lib/chance.ts';
import type { Planted } from './planted.ts';
import { readThesaurus, readWashing } from './swaps.ts';
import type { Text } from './texts.ts';
import { hardKinds, type Kind, kinds, strengths, vary } from './variants.ts';

const cellsOf = (of: readonly Kind[]) => of.flatMap((kind) => strengths.map((strength) => ({ kind, strength })));

/** A variant of each source, in equal numbers of each kind and strength; of these every other one is held out. */
export function plant(
	input: { sources: readonly Text[]; hard: readonly Text[]; foreign: readonly string[] },
	corpora: string,
	random: Chance,
): Planted[] {
	const tools = { random, foreign: input.foreign, washing: readWashing(corpora), thesaurus: readThesaurus(corpora) };
	const each = (sources: readonly Text[], of: readonly Kind[]): Planted[] => {
		const cells = cellsOf(of);
		return sources.flatMap((source, index) => {
			const cell = cells[index % cells.length];
			const half = Math.floor(index / cells.length) % 2 === 0 ? 'development' : 'held out';
			return cell ? [{ ...cell, half, source, made: vary(source.text, cell.kind, cell.strength, tools) }] : [];
		});
	};
	return [...each(input.sources, kinds), ...each(input.hard, hardKinds)];
}
