import { litPlaces } from '@pacesetter/core/directives/intake';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadDirective } from './load.ts';
import { placesWithin, spansOf } from './store/index.ts';

/** Where a clause or a finding stands on the pages, as parts of each. @throws Refusal as loadDirective; NOT_FOUND */
export async function lightClause(
	act: Act,
	input: { id: string; clause?: string | undefined; finding?: string | undefined },
) {
	const { row } = await loadDirective(act, input.id);
	const spans = await spansOf(act.tx, row.id, input);
	if (!spans) throw new Refusal('NOT_FOUND');
	const [from, to] = [Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end))];
	if (spans.length === 0) return [];
	const pages = await placesWithin(act.tx, row.id, from, to);
	return pages
		.map(({ number, width, height, places }) => ({
			page: number,
			boxes: litPlaces(places, spans).map((box) => ({
				x: box.x / width,
				y: box.y / height,
				width: box.width / width,
				height: box.height / height,
			})),
		}))
		.filter(({ boxes }) => boxes.length > 0);
}
