import { choiceAfter, readSuggestions, type Suggestion, suggestionAddress } from './suggestions.ts';

/** After the last key, so that nobody is asked for every letter of a word, in milliseconds. */
const pauseMs = 120;

class SuggestionList {
	readonly #input: HTMLInputElement;
	readonly #list = document.createElement('ul');
	#shown: Suggestion[] = [];
	#choice = -1;

	constructor(form: HTMLFormElement, input: HTMLInputElement) {
		this.#input = input;
		const list = this.#list;
		list.id = `${input.id}-suggestions`;
		list.className = 'suggestions';
		list.setAttribute('role', 'listbox');
		list.setAttribute('aria-label', input.placeholder);
		list.hidden = true;
		form.append(list);
		const attributes = {
			role: 'combobox',
			'aria-autocomplete': 'list',
			'aria-controls': list.id,
			'aria-expanded': 'false',
		};
		for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
		// Before the field loses the focus, which closes the list.
		list.addEventListener('pointerdown', (event) => event.preventDefault());
		list.addEventListener('click', (event) => {
			const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
			const index = option ? [...list.children].indexOf(option) : -1;
			this.#open(index);
		});
	}

	show(suggestions: Suggestion[]): void {
		this.#shown = suggestions;
		this.#list.replaceChildren(
			...suggestions.map(({ text }, index) => {
				const option = document.createElement('li');
				option.id = `${this.#list.id}-${index}`;
				option.setAttribute('role', 'option');
				option.textContent = text;
				return option;
			}),
		);
		this.#list.hidden = suggestions.length === 0;
		this.#input.setAttribute('aria-expanded', String(!this.#list.hidden));
		this.#choose(-1);
	}

	/** @returns whether the key was meant for the list */
	key(key: string): boolean {
		if (this.#list.hidden) return false;
		if (key === 'Enter' && this.#choice >= 0) this.#open(this.#choice);
		else if (key === 'Escape') this.show([]);
		else {
			const choice = choiceAfter(key, this.#choice, this.#shown.length);
			if (choice === null) return false;
			this.#choose(choice);
		}
		return true;
	}

	#choose(choice: number): void {
		this.#choice = choice;
		for (const [index, option] of [...this.#list.children].entries()) {
			option.setAttribute('aria-selected', String(index === choice));
		}
		const chosen = this.#list.children[choice];
		if (chosen) this.#input.setAttribute('aria-activedescendant', chosen.id);
		else this.#input.removeAttribute('aria-activedescendant');
	}

	#open(index: number): void {
		const chosen = this.#shown[index];
		if (chosen) window.location.assign(suggestionAddress(chosen));
	}
}

async function ask(q: string, signal: AbortSignal): Promise<Suggestion[]> {
	try {
		const answer = await fetch(`/api/search/suggestions?${new URLSearchParams({ q })}`, { signal });
		return answer.ok ? readSuggestions(await answer.json()) : [];
	} catch (error) {
		// The next letter came first, or the line is bad: the form works without suggestions.
		if (!signal.aborted) console.warn('No suggestions', error);
		return [];
	}
}

/** Suggestions under the search field while the reader types. */
export function enhanceSearch(): void {
	const form = document.querySelector<HTMLFormElement>('[data-search-box]');
	const input = form?.querySelector<HTMLInputElement>('input[name=q]');
	if (!form || !input) return;
	const list = new SuggestionList(form, input);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asking = new AbortController();
	const refresh = async (): Promise<void> => {
		asking.abort();
		asking = new AbortController();
		const { signal } = asking;
		const q = input.value.trim();
		const suggestions = q === '' ? [] : await ask(q, signal);
		if (!signal.aborted && document.activeElement === input) list.show(suggestions);
	};
	const stop = (): void => {
		clearTimeout(timer);
		asking.abort();
	};
	input.addEventListener('input', (event) => {
		stop();
		// While a Chinese word is still being composed, its letters are no words.
		if (event instanceof InputEvent && event.isComposing) return;
		timer = setTimeout(() => void refresh(), pauseMs);
	});
	input.addEventListener('compositionend', () => {
		stop();
		timer = setTimeout(() => void refresh(), pauseMs);
	});
	input.addEventListener('keydown', (event) => {
		if (event.isComposing) return;
		// A list that was sent away does not come back by itself.
		if (event.key === 'Escape') stop();
		if (list.key(event.key)) event.preventDefault();
	});
	input.addEventListener('blur', () => list.show([]));
}
