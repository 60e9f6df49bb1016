import { isOff, keepRead, readHere, switchLiked } from '../read-here.ts';

interface Liked {
	readonly number: number;
	readonly title: string;
	readonly format: string;
	readonly words: readonly string[];
	readonly because: { readonly number: number; readonly title: string };
}

const isLiked = (value: unknown): value is Liked =>
	typeof value === 'object' && value !== null && 'because' in value && 'words' in value && 'number' in value;

async function ask(numbers: readonly number[], here: number): Promise<Liked[]> {
	if (numbers.length === 0) return [];
	try {
		// In no address: servers on the way keep those in their logs.
		const body = JSON.stringify({ numbers, here });
		const headers = { 'Content-Type': 'application/json' };
		const answer = await fetch('/api/my/liked', { method: 'POST', headers, body });
		const found: unknown = answer.ok ? await answer.json() : [];
		return Array.isArray(found) ? found.filter(isLiked) : [];
	} catch (error) {
		console.warn('Nothing to suggest', error);
		return [];
	}
}

function fill(item: DocumentFragment, { number, title, format, words, because }: Liked): DocumentFragment {
	const set = (what: string, text: string, address?: number): void => {
		const element = item.querySelector(`[data-${what}]`);
		if (!element) return;
		element.textContent = text;
		if (address) element.setAttribute('href', `/documents/${address}`);
	};
	set('format', format.toUpperCase());
	set('title', title, number);
	set('because', title === because.title ? String(because.number) : because.title, because.number);
	set('words', words.join(document.documentElement.lang.startsWith('zh') ? '、' : ', '));
	return item;
}

/** Documents like those that the reader has read here, each with its reason; switched off at will. */
export function showLiked(): void {
	const section = document.querySelector<HTMLElement>('[data-liked]');
	const template = section?.querySelector('template');
	const list = section?.querySelector('ul');
	const [on, off] = ['on', 'off'].map((state) => section?.querySelector<HTMLElement>(`[data-liked-${state}]`));
	if (!section?.dataset.liked || !template || !list || !on || !off) return;
	const account = section.dataset.liked;
	const here = Number(section.dataset.number);
	const show = async (): Promise<void> => {
		const isShut = isOff(account);
		const others = readHere(account).filter((number) => number !== here);
		const liked = isShut ? [] : await ask(others, here);
		list.replaceChildren(...liked.map((one) => fill(document.importNode(template.content, true), one)));
		on.hidden = isShut;
		off.hidden = !isShut;
		section.hidden = !isShut && liked.length === 0;
	};
	section.addEventListener('click', (event) => {
		const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-liked-switch]') : null;
		if (!button) return;
		switchLiked(account, button.dataset.likedSwitch === 'on');
		void show();
	});
	void show();
	keepRead(account, here);
}
