import { forgetPositionsHere, keepPositionHere, positionHere } from '../position-here.ts';
import { pageInView } from './keys.ts';

/** Beyond the tab that goes away, which would take an ordinary request with it. */
function keepOnServer(number: number, page: number): void {
	const headers = { 'Content-Type': 'application/json' };
	const body = JSON.stringify({ page });
	// Not kept is not lost: the reader finds the page himself.
	void fetch(`/api/documents/${number}/position`, { method: 'POST', headers, body, keepalive: true }).catch(
		() => undefined,
	);
}

function offerHere(bar: HTMLElement, number: number): void {
	const page = positionHere(number);
	const link = bar.querySelector('a');
	if (bar.dataset.offers === undefined || window.location.hash !== '' || !link || page === null || page < 2) return;
	link.href = `/documents/${number}?at=${page}`;
	bar.hidden = false;
	bar.addEventListener('click', ({ target }) => {
		const close = target instanceof Element ? target.closest<HTMLElement>('[data-go-on-close]') : null;
		if (!close) return;
		bar.hidden = true;
		if (close.dataset.goOnClose === 'off') forgetPositionsHere();
	});
}

/**
 * Keeps the page that the reader looked at last when he goes, once and only if it is another than before: on the server for an
 * account that lets it be kept, on the device for who has none. Whoever has only looked at the first page has not begun.
 */
export function keepPosition(pages: HTMLElement): void {
	const bar = document.querySelector<HTMLElement>('[data-go-on]');
	if (!bar || bar.dataset.goOn === 'off') return;
	const number = Number(bar.dataset.number);
	const onDevice = bar.dataset.goOn === 'device';
	let known = onDevice ? positionHere(number) : Number(bar.dataset.stopped) || null;
	if (onDevice) offerHere(bar, number);
	let moved = false;
	window.addEventListener('scroll', () => (moved = true), { passive: true, once: true });
	document.addEventListener('visibilitychange', () => {
		const shown = [...pages.querySelectorAll<HTMLElement>('[data-page]')];
		const page = Number(shown[Math.max(0, pageInView(shown))]?.dataset.page);
		if (document.visibilityState !== 'hidden' || !moved || !page || page === (known ?? 1)) return;
		known = page;
		if (onDevice) keepPositionHere(number, page);
		else keepOnServer(number, page);
	});
}
