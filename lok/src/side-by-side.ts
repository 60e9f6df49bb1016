import type { Lane } from './tasks.ts';
import type { Page } from './types.ts';

/** Lets pages through one after the other, whichever process made them. */
class Turns {
	#next: number;
	readonly #waiting = new Map<number, () => void>();

	constructor(first: number) {
		this.#next = first;
	}

	async inTurn(number: number, run: () => void | Promise<void>): Promise<void> {
		if (number !== this.#next) await new Promise<void>((resolve) => this.#waiting.set(number, resolve));
		await run();
		this.#next = number + 1;
		this.#waiting.get(this.#next)?.();
		this.#waiting.delete(this.#next);
	}
}

/**
 * Renders a document in several lanes at once, and delivers its pages in order. What ends one lane ends the others.
 * @param render renders one lane until it is done or the signal fires
 * @returns what the first lane returns
 */
export async function sideBySide(
	wish: { first: number; lanes: number; bytes: number },
	onPage: (page: Page) => void | Promise<void>,
	render: (lane: Lane, onPage: (page: Page) => Promise<void>, signal: AbortSignal) => Promise<number>,
): Promise<number> {
	const turns = new Turns(wish.first);
	const budget = { left: wish.bytes };
	const ending = new AbortController();
	const deliver = (page: Page) => turns.inTurn(page.number, () => onPage(page));
	const lanes = Array.from({ length: wish.lanes }, async (_, index) => {
		const lane = { first: wish.first + index, step: wish.lanes, budget };
		try {
			return await render(lane, deliver, ending.signal);
		} catch (error) {
			// The first reason is the one that counts: the other lanes fail because of it.
			if (!ending.signal.aborted) ending.abort(error);
			throw error;
		}
	});
	const [first] = await Promise.allSettled(lanes);
	if (ending.signal.aborted) throw ending.signal.reason;
	if (first?.status !== 'fulfilled') throw new Error('a lane ended without a result');
	return first.value;
}
