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

	/** An empty table, ready to be searched. */
	async make(name: string): Promise<Table> {
		this.#open.delete(name);
		const table = await this.#connection.createEmptyTable(name, rowSchema, { mode: 'overwrite' });
		await table.createIndex('terms', { config: Index.fts({ ...plain, withPosition: false }) });
		await table.createIndex('characters', { config: Index.fts({ ...plain, withPosition: true }) });
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
