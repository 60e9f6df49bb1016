import { type Connection, connect, Index, Session, type Table } from '@lancedb/lancedb';
import { rowSchema } from './rows.ts';

/** Memory that a process gives to the index, in bytes. */
const cacheBytes = BigInt(256 * 1024 * 1024);

const plain = {
	baseTokenizer: 'whitespace',
	lowercase: false,
	stem: false,
	removeStopWords: false,
	asciiFolding: false,
	maxTokenLength: 64,
} as const;

/** A search of 134,818 rows within one of them took 9 ms, with an index of it 4. */
const narrowing = ['audience', 'shelf', 'kind', 'year'];

/** The tables of an index in their folder. Any process may read; who writes holds the lock that its owner keeps. */
export class Tables {
	readonly #connection: Connection;
	readonly #open = new Map<string, Promise<Table>>();

	private constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** `folder`: made when it isn't there. */
	static async at(folder: string): Promise<Tables> {
		const session = new Session(cacheBytes, cacheBytes / 4n);
		// Zero: each question sees what was written before it.
		return new Tables(await connect({ uri: folder, session, readConsistencyInterval: 0 }));
	}

	names(): Promise<string[]> {
		return this.#connection.tableNames();
	}

	/** @throws Error when there is no such table */
	open(name: string): Promise<Table> {
		const opening = this.#open.get(name) ?? this.#connection.openTable(name);
		this.#open.set(name, opening);
		opening.catch(() => this.#open.delete(name));
		return opening;
	}

	/** An empty table, ready to be searched. `large`: what narrows a search is indexed as well. */
	async make(name: string, { large }: { large: boolean }): Promise<Table> {
		this.#open.delete(name);
		const table = await this.#connection.createEmptyTable(name, rowSchema, { mode: 'overwrite' });
		await table.createIndex('terms', { config: Index.fts({ ...plain, withPosition: false }) });
		await table.createIndex('characters', { config: Index.fts({ ...plain, withPosition: true }) });
		if (large) for (const column of narrowing) await table.createIndex(column, { config: Index.bitmap() });
		return table;
	}

	async drop(name: string): Promise<void> {
		this.#open.delete(name);
		await this.#connection.dropTable(name);
	}

	close(): void {
		this.#connection.close();
	}
}
