const steps: Record<string, number> = { j: 1, k: -1 };

/** The page that the reader looks at: the last whose top is above the middle of the screen. */
export function pageInView(pages: readonly HTMLElement[]): number {
	const middle = window.innerHeight / 2;
	return pages.findLastIndex((page) => page.getBoundingClientRect().top < middle);
}

function goTo(page: HTMLElement): void {
	page.scrollIntoView();
	page.focus({ preventScroll: true });
}

/**
 * j and k go one page on and back while a page has the focus, after a click or a jump: elsewhere a single key does
 * nothing, as people who speak to their computer need it. The jump form goes straight to a page that is here, elsewhere
 * it loads it.
 */
export function readByKeys(container: HTMLElement): void {
	const pages = () => [...container.querySelectorAll<HTMLElement>('[data-page]')];
	container.addEventListener('keydown', (event) => {
		const step = steps[event.key];
		if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		const shown = pages();
		const next = shown[pageInView(shown) + step];
		if (next) goTo(next);
	});
	document.addEventListener('submit', (event) => {
		if (!(event.target instanceof HTMLFormElement) || !event.target.matches('[data-page-jump]')) return;
		const wanted = new FormData(event.target).get('at');
		const page = pages().find((each) => each.dataset.page === wanted);
		if (!page) return;
		event.preventDefault();
		goTo(page);
	});
}
