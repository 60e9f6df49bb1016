const replaced = ['news', 'notices', 'facts', 'page-jump', 'after-pages'];

const pagesIn = (within: ParentNode): HTMLElement[] => [...within.querySelectorAll<HTMLElement>('[data-page]')];

/** What the reader is using stays: a field he types in, a fold he opened. */
function replaceContent(shown: HTMLElement, fresh: HTMLElement): void {
	if (shown.innerHTML === fresh.innerHTML || shown.contains(document.activeElement)) return;
	const open = shown.querySelector('details')?.open ?? false;
	// The element itself stays: it may be a live region, whose every change a screen reader speaks.
	shown.replaceChildren(...fresh.childNodes);
	const fold = shown.querySelector('details');
	if (fold) fold.open = open;
}

/**
 * Takes over what changed in a newly rendered copy of this page. Pages that are here already stay, so that nothing
 * flickers, unless they belong to an older version.
 */
export function takeOver(copy: Document, pages: HTMLElement): void {
	// Parsed without scripts, what is meant for readers without one would come to life, such as the timed reload.
	for (const each of copy.querySelectorAll('noscript')) each.remove();
	for (const id of replaced) {
		const shown = document.getElementById(id);
		const fresh = copy.getElementById(id);
		if (shown && fresh) replaceContent(shown, fresh);
	}
	const fresh = pagesIn(copy);
	const shown = pagesIn(pages);
	if (shown[0] && shown[0].dataset.version !== fresh[0]?.dataset.version) pages.replaceChildren(...fresh);
	else pages.append(...fresh.slice(shown.length));
}
