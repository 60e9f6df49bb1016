const current = 'mark[aria-current]';

/** Into the middle of the screen: the address alone would put it under the bar that stays on top. */
const centre = (mark: Element | null): void => mark?.scrollIntoView({ block: 'center' });

const marksOf = (hit: string): HTMLElement[] => [
	...document.querySelectorAll<HTMLElement>(`mark[data-hit="${CSS.escape(hit)}"]`),
];

/** The reader stands at this place now, of which these are the parts. */
function stand(parts: readonly HTMLElement[]): void {
	for (const before of document.querySelectorAll(current)) {
		before.removeAttribute('aria-current');
		before.removeAttribute('id');
	}
	for (const part of parts) part.setAttribute('aria-current', 'true');
	const [first] = parts;
	if (!first) return;
	first.id = 'lit';
	centre(first);
}

/** The bar as the server renders it for an address. */
async function barAt(address: string): Promise<Element | null> {
	const answer = await fetch(address, { headers: { 'X-Look-Again': '1' } });
	if (!answer.ok) return null;
	return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-find-bar]');
}

/**
 * The next place and the one before without loading the page anew, where they are on pages that are here; by the links,
 * and by F3 or Ctrl+G, with Shift back, as browsers have it. Only while something is looked for in the document.
 */
export function goFromPlaceToPlace(): void {
	const bar = document.querySelector<HTMLElement>('[data-find-bar]');
	if (!bar) return;
	const tellKeys = (): void => {
		for (const hint of bar.querySelectorAll<HTMLElement>('[data-find-keys]')) hint.hidden = false;
	};
	let asking = false;
	const follow = async (way: string): Promise<void> => {
		const link = bar.querySelector<HTMLAnchorElement>(`[data-find=${way}]`);
		const parts = marksOf((link && new URL(link.href).searchParams.get('hit')) ?? '');
		if (!link || asking) return;
		if (parts.length === 0) return window.location.assign(link.href);
		asking = true;
		const { href } = link;
		const focused = document.activeElement === link;
		stand(parts);
		// One step in the history, however many places: back leads to the results.
		window.history.replaceState(null, '', href);
		const fresh = await barAt(href).catch((error) => {
			console.warn('The server was not reached', error);
			return null;
		});
		asking = false;
		if (!fresh) return window.location.assign(href);
		bar.replaceChildren(...fresh.childNodes);
		tellKeys();
		if (focused) bar.querySelector<HTMLAnchorElement>(`[data-find=${way}], a`)?.focus();
	};
	tellKeys();
	centre(document.querySelector(current));
	bar.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-find]') : null;
		if (!link?.dataset.find || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		void follow(link.dataset.find);
	});
	document.addEventListener('keydown', (event) => {
		const again = event.key === 'F3' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'g');
		if (!again || event.altKey) return;
		event.preventDefault();
		void follow(event.shiftKey ? 'prev' : 'next');
	});
}
