import { forgetReadOf, keepRead, readHere } from '../read-here.ts';

interface Liked {
	readonly number: number;
	readonly title: string;
	readonly format: string;
	readonly words: readonly string[];
	readonly because: { readonly number: number; readonly title: string; readonly how: string };
}

interface Answer {
	readonly on: boolean;
	readonly items: readonly Liked[];
}

const isAnswer = (value: unknown): value is Answer =>
	typeof value === 'object' && value !== null && 'on' in value && 'items' in value && Array.isArray(value.items);

/** In no address: servers on the way keep those in their logs. */
async function send(method: 'POST' | 'PUT', body: object): Promise<unknown> {
	try {
		const headers = { 'Content-Type': 'application/json' };
		const answer = await fetch('/api/my/liked', { method, headers, body: JSON.stringify(body) });
		return answer.ok ? await answer.json() : null;
	} catch (error) {
		console.warn('Nothing to suggest', error);
		return null;
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
	for (const why of item.querySelectorAll<HTMLElement>('[data-why]')) if (why.dataset.why !== because.how) why.remove();
	set('because', title === because.title ? String(because.number) : because.title, because.number);
	set('words', words.join(document.documentElement.lang.startsWith('zh') ? '、' : ', '));
	return item;
}

/**
 * Documents like the reader's favourites and reads, each with its reason. His account keeps whether he wants them: switched off,
 * what this device remembers of his reading is forgotten, and nothing more is remembered.
 */
export function showLiked(): void {
	const section = document.querySelector<HTMLElement>('[data-liked]');
	const template = section?.querySelector('template');
	const list = section?.querySelector('ul');
	const [on, off] = ['on', 'off'].map((state) => section?.querySelector<HTMLElement>(`[data-liked-${state}]`));
	if (!section?.dataset.liked || !template || !list || !on || !off) return;
	const account = section.dataset.liked;
	const here = Number(section.dataset.number);
	let isSwitched = false;
	const show = async (): Promise<void> => {
		const numbers = readHere(account).filter((number) => number !== here);
		const answer = await send('POST', { numbers, here });
		if (!isAnswer(answer)) return;
		if (answer.on) keepRead(account, here);
		else forgetReadOf(account);
		list.replaceChildren(...answer.items.map((one) => fill(document.importNode(template.content, true), one)));
		on.hidden = !answer.on;
		off.hidden = answer.on;
		// Whoever has just switched it on is told that it is, also while there is nothing to suggest.
		section.hidden = answer.on && answer.items.length === 0 && !isSwitched;
	};
	section.addEventListener('click', (event) => {
		const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-liked-switch]') : null;
		if (!button) return;
		isSwitched = true;
		void send('PUT', { on: button.dataset.likedSwitch === 'on' }).then(show);
	});
	void show();
}
