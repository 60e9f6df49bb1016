/** A column of sealed values in a table with a key that is a uuid. Whoever owns the table tells of it. */
export interface SealedColumn {
	readonly table: string;
	/** The key; left out: `id`. */
	readonly key?: string;
	/** The table that the values are bound to, when they are on their way to it. */
	readonly boundTo?: string;
	/** What the values are bound to, with table and row. */
	readonly column: string;
	/** The column itself. */
	readonly sealed: string;
	/** The column of the blind index, where equal values are looked for. */
	readonly index?: string;
}
