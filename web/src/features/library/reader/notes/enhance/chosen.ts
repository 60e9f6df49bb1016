/** Words that are selected on one page. Characters are counted from 1, blanks left out. */
export interface Chosen {
	readonly page: HTMLElement;
	readonly first: number;
	readonly last: number;
	readonly words: string;
}

const counted = (text: string): number => text.replace(/\s+/gu, '').length;
const runs = '[data-at]';

/** How many characters of the page come before an end of a selection. */
function before(layer: Element, node: Node, offset: number): number {
	const element = node instanceof Element ? node : node.parentElement;
	const run = element?.closest<HTMLElement>(runs);
	if (run) {
		const range = document.createRange();
		range.setStart(run, 0);
		range.setEnd(node, offset);
		return Number(run.dataset.at) + counted(range.toString());
	}
	// Between two runs, or after the last.
	const next = layer.querySelectorAll<HTMLElement>(runs)[node === layer ? offset : 0];
	if (next) return Number(next.dataset.at);
	const last = [...layer.querySelectorAll<HTMLElement>(runs)].at(-1);
	return Number(last?.dataset.at ?? 0) + counted(last?.textContent ?? '');
}

const layerOf = (node: Node): Element | null =>
	(node instanceof Element ? node : node.parentElement)?.closest('[data-text-layer]') ?? null;

/** What is selected; null: nothing, or not on one page. */
export function chosenNow(): Chosen | null {
	const selection = window.getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	const layer = layerOf(range.startContainer);
	const page = layer?.closest<HTMLElement>('[data-page]');
	if (!layer || !page || layerOf(range.endContainer) !== layer) return null;
	const from = before(layer, range.startContainer, range.startOffset);
	const to = before(layer, range.endContainer, range.endOffset);
	const words = selection.toString().replace(/\s+/gu, ' ').trim();
	return to > from && words !== '' ? { page, first: from + 1, last: to, words } : null;
}
