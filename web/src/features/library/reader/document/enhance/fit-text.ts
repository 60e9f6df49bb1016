/** Stretches each run of transparent text to the width it has in the picture, measured in the reader's own fonts. */
function fit(layer: Element): void {
	const pageWidth = layer.clientWidth;
	const runs = [...layer.querySelectorAll<HTMLElement>('span')];
	// All measuring first, all writing after: one layout a page.
	const stretches = runs.map((run) => {
		const wanted = (Number(run.style.getPropertyValue('--w')) / 100) * pageWidth;
		return run.offsetWidth > 0 ? wanted / run.offsetWidth : 1;
	});
	runs.forEach((run, index) => {
		run.style.setProperty('--k', String(stretches[index]));
	});
}

/** Fits layers when the reader comes near; the ratio holds at every size afterwards. Call again with new pages. */
export function fitTextLayers(): (within: ParentNode) => void {
	const near = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting) continue;
				near.unobserve(target);
				fit(target);
			}
		},
		{ rootMargin: '100%' },
	);
	return (within) => {
		for (const layer of within.querySelectorAll('[data-text-layer]:not([data-watched])')) {
			layer.setAttribute('data-watched', '');
			near.observe(layer);
		}
	};
}
