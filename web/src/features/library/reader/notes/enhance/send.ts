/** What notes are drawn in; the server renders all of it anew. */
const parts = ['[data-text-layer]', '[data-notes]'];

function takeOver(copy: Document): void {
	for (const fresh of copy.querySelectorAll<HTMLElement>('[data-page]')) {
		const shown = document.querySelector(`[data-page="${CSS.escape(fresh.dataset.page ?? '')}"]`);
		for (const part of parts) {
			const [old, now] = [shown?.querySelector(part), fresh.querySelector(part)];
			if (!old || !now || old.innerHTML === now.innerHTML) continue;
			old.replaceChildren(...now.childNodes);
			// Its runs have to be fitted to the picture again.
			old.removeAttribute('data-watched');
		}
	}
	const [old, now] = [document.getElementById('notes'), copy.getElementById('notes')];
	if (old && now) old.replaceChildren(...now.childNodes);
}

/**
 * Sends a form about notes and shows what comes of it without loading the page anew.
 * @returns whether it was taken; undefined: something else came, and the form has to be sent by the browser
 */
export async function sendNote(form: HTMLFormElement, act: string): Promise<boolean | undefined> {
	const body = new URLSearchParams();
	for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
	body.set('act', act);
	try {
		const answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Look-Again': '1' } });
		if (!answer.ok && answer.status !== 422) return undefined;
		const copy = new DOMParser().parseFromString(await answer.text(), 'text/html');
		if (!copy.getElementById('notes')) return undefined;
		takeOver(copy);
		return answer.ok;
	} catch (error) {
		console.warn('The server was not reached', error);
		return undefined;
	}
}
