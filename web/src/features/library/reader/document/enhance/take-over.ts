const replaced = ['notices', 'facts', 'after-pages'];

const pagesIn = (within: ParentNode): HTMLElement[] => [...within.querySelectorAll<HTMLElement>('[data-page]')];

/**
 * Takes over what changed in a newly rendered copy of this page. Pages that are here already stay, so that nothing
 * flickers, unless they belong to an older version.
 */
export function takeOver(copy: Document, pages: HTMLElement): void {
	for (const id of replaced) {
		// The element itself stays: it may be a live region that a screen reader watches.
		const fresh = copy.getElementById(id);
		if (fresh) document.getElementById(id)?.replaceChildren(...fresh.childNodes);
	}
	const fresh = pagesIn(copy);
	const shown = pagesIn(pages);
	if (shown[0] && shown[0].dataset.version !== fresh[0]?.dataset.version) pages.replaceChildren(...fresh);
	else pages.append(...fresh.slice(shown.length));
}
