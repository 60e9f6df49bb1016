import type { Caller } from '@pacesetter/core/identity';
import type { Database } from '../../platform/db/index.ts';
import type { Hit } from '../../platform/search/index.ts';
import { type Checked, checkHits, type Filter } from './store/index.ts';

/** What of the index a reader may see, asked of the database once a document. */
export class Sight {
	readonly #tx: Database;
	readonly #caller: Caller;
	readonly #filter: Filter;
	readonly #asked = new Set<number>();
	readonly #checked = new Map<number, Checked>();
	#turn: Promise<void> = Promise.resolve();

	constructor(tx: Database, caller: Caller, filter: Filter) {
		this.#tx = tx;
		this.#caller = caller;
		this.#filter = filter;
	}

	/** The documents seen so far, by their stamps. */
	get checked(): ReadonlyMap<number, Checked> {
		return this.#checked;
	}

	/** Those that count for the reader, in their order. */
	async among(hits: readonly Hit[]): Promise<Hit[]> {
		// One after the other: what one list has asked about, the next need not.
		const turn = this.#turn.then(() => this.#look(hits));
		this.#turn = turn;
		await turn;
		return hits.filter(({ stamp }) => this.#checked.has(stamp));
	}

	async #look(hits: readonly Hit[]): Promise<void> {
		const open = [...new Set(hits.map(({ stamp }) => stamp))].filter((stamp) => !this.#asked.has(stamp));
		for (const stamp of open) this.#asked.add(stamp);
		for (const [stamp, document] of await checkHits(this.#tx, this.#caller, open, this.#filter)) {
			this.#checked.set(stamp, document);
		}
	}
}
