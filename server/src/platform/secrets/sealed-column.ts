/** A column of sealed values in a table whose key is a uuid called `id`. Whoever owns the table tells of it. */
export interface SealedColumn {
	readonly table: string;
	/** What the values are bound to, with table and row. */
	readonly column: string;
	/** The column itself. */
	readonly sealed: string;
}
