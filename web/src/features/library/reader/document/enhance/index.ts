import { enhanceNotes } from '../../notes/enhance/index.ts';
import { fitTextLayers } from './fit-text.ts';
import { followConversion } from './follow.ts';
import { readByKeys } from './keys.ts';
import { showLiked } from './liked.ts';
import { goFromPlaceToPlace } from './places.ts';
import { keepPosition } from './position.ts';

/** What a script adds to the document page: exact text boxes, live progress, keys, the next place found. */
export function enhanceDocument(): void {
	const pages = document.getElementById('pages');
	if (!pages) return;
	const fit = fitTextLayers();
	fit(pages);
	readByKeys(pages);
	goFromPlaceToPlace();
	showLiked();
	enhanceNotes(fit);
	keepPosition(pages);
	const main = document.querySelector<HTMLElement>('[data-live]');
	if (main?.dataset.live) followConversion(main.dataset.live, pages, fit);
}
