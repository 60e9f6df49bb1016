import { type Chosen, chosenNow } from './chosen.ts';
import { sendNote } from './send.ts';

const writeForm = (): HTMLFormElement | null => document.querySelector<HTMLFormElement>('form#write');
const notesOf = (page: string): HTMLElement | null =>
	document.querySelector<HTMLElement>(`[data-notes="${CSS.escape(page)}"]`);

function setField(form: HTMLFormElement, name: string, value: string): void {
	const field = form.elements.namedItem(name);
	if (field instanceof HTMLInputElement || field instanceof RadioNodeList) field.value = value;
}

/** The form below a page, about what was chosen there or about the whole page. */
function openForm(page: string, version: string, chosen: Chosen | null): HTMLFormElement | null {
	const form = writeForm();
	if (!form) return null;
	notesOf(page)?.append(form);
	setField(form, 'on', page);
	setField(form, 'version', chosen ? version : '');
	setField(form, 'first', chosen ? String(chosen.first) : '');
	setField(form, 'last', chosen ? String(chosen.last) : '');
	setField(form, 'words', chosen?.words ?? '');
	return form;
}

/** Sends a form, and lets the browser send it where that did not do. */
async function send(form: HTMLFormElement, act: string, fit: (within: ParentNode) => void): Promise<void> {
	const page = form.querySelector<HTMLInputElement>('[name=on]')?.value ?? '';
	const taken = await sendNote(form, act);
	if (taken === undefined) {
		const name = document.createElement('input');
		Object.assign(name, { type: 'hidden', name: 'act', value: act });
		form.append(name);
		form.submit();
		return;
	}
	fit(document);
	// What the reader had in hand is gone: he goes on where it stood, or at what is wrong.
	const next = taken ? notesOf(page) : document.querySelector<HTMLElement>('form#write [name=words]');
	const removed = act === 'remove-note' ? document.getElementById('notes') : null;
	(removed ?? next)?.focus({ preventScroll: act === 'note' });
}

function watchSelection(tools: () => HTMLElement | null): void {
	let timer = 0;
	document.addEventListener('selectionchange', () => {
		clearTimeout(timer);
		timer = window.setTimeout(() => {
			const shown = tools();
			if (shown) shown.hidden = chosenNow() === null;
		}, 200);
	});
}

type Fit = (within: ParentNode) => void;

/** Marks what is selected; without a colour the form is opened for it. */
function lightUp(colour: string, fit: Fit): void {
	const chosen = chosenNow();
	const form = chosen && openForm(chosen.page.dataset.page ?? '', chosen.page.dataset.version ?? '', chosen);
	window.getSelection()?.removeAllRanges();
	if (!form) return;
	if (colour === '') {
		form.querySelector('textarea')?.focus();
		return;
	}
	setField(form, 'colour', colour);
	void send(form, 'note', fit);
}

/** Puts the form away; where the page came with it, the link loads the page without. */
function closeForm(event: Event): void {
	const [home, form] = [document.querySelector('[data-write-home]'), writeForm()];
	if (!home || !form) return;
	event.preventDefault();
	home.append(form);
}

function click(event: MouseEvent, fit: Fit): void {
	const target = event.target instanceof Element ? event.target : null;
	const value = (name: string): string | null => target?.closest(`[${name}]`)?.getAttribute(name) ?? null;
	const [light, write, note] = ['data-light', 'data-write', 'data-note'].map(value);
	if (light !== null && light !== undefined) lightUp(light, fit);
	else if (write) {
		event.preventDefault();
		openForm(write, '', null)?.querySelector('textarea')?.focus();
	} else if (target?.closest('[data-write-close]')) closeForm(event);
	else if (note && window.getSelection()?.isCollapsed !== false) document.getElementById(`noted-${note}`)?.focus();
}

/** Words that are typed are looked for; only those selected have a place. */
function forgetPlace({ target }: Event): void {
	if (!(target instanceof HTMLInputElement) || target.name !== 'words' || !target.form) return;
	for (const name of ['version', 'first', 'last']) setField(target.form, name, '');
}

/** Words are marked by selecting them; forms about notes are sent without loading the page anew. */
export function enhanceNotes(fit: Fit): void {
	const tools = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-note-tools]');
	if (!tools()) return;
	watchSelection(tools);
	// The selection would be lost to the button.
	document.addEventListener('pointerdown', (event) => {
		if (event.target instanceof Element && event.target.closest('[data-note-tools]')) event.preventDefault();
	});
	document.addEventListener('click', (event) => click(event, fit));
	document.addEventListener('input', forgetPlace);
	document.addEventListener('submit', (event) => {
		const form = event.target;
		if (!(form instanceof HTMLFormElement) || !form.matches('[data-note-form]')) return;
		const act = event.submitter instanceof HTMLButtonElement ? event.submitter.value : 'note';
		event.preventDefault();
		void send(form, act, fit);
	});
}
