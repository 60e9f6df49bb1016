import { pagesAhead } from '../pool/messages.ts';

/** Lets a converter be some pages ahead of its caller, and no more. */
export class PageGate {
	#free = pagesAhead;
	#waiting: (() => void)[] = [];

	/** Resolves when one more page may be made. */
	wait(): Promise<void> {
		this.#free--;
		if (this.#free > 0) return Promise.resolve();
		return new Promise((resolve) => this.#waiting.push(resolve));
	}

	/** The caller has taken a page. */
	open(): void {
		this.#free++;
		this.#waiting.shift()?.();
	}
}
